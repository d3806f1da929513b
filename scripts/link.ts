/** The program among the commands of the project's own folder, where `npx` looks first. */
import fs from 'node:fs';
import path from 'node:path';

/**
 * Links it, as for a package that is installed. Otherwise `npx` would install the whole folder into a place of its own
 * before each start, and a start that is broken off there would break every one after it.
 */
export function linkForNpx(root: string): void {
  const commands = path.join(root, 'node_modules', '.bin');
  const link = path.join(commands, 'mentoring-model');
  // Windows knows no such links without a right to make them; there npx takes the longer way.
  if (process.platform === 'win32' || !fs.existsSync(commands) || fs.existsSync(link)) return;
  fs.rmSync(link, { force: true });
  fs.symlinkSync(path.join('..', '..', 'bin', 'mentoring-model.cjs'), link);
}
