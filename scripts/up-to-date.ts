/** Whether there is anything to build: `npx` asks for it before each start in a clone. */
import fs from 'node:fs';
import path from 'node:path';

/** All that a build reads. */
const INPUTS = ['bin', 'questions', 'scripts', 'src', 'package.json', 'package-lock.json'];

/** Whether what was built is newer than all that it was built from. */
export function isUpToDate(root: string): boolean {
  const program = path.join(root, 'dist', 'main.cjs');
  if (!fs.existsSync(program)) return false;
  const built = fs.statSync(program).mtimeMs;
  // A folder is as new as the last file that came into it or went.
  const inputs = INPUTS.flatMap((name) => {
    const input = path.join(root, name);
    const within = fs.statSync(input).isDirectory()
      ? fs.readdirSync(input, { recursive: true, encoding: 'utf8' }).map((one) => path.join(input, one))
      : [];
    return [input, ...within];
  });
  return inputs.every((input) => fs.statSync(input).mtimeMs < built);
}
