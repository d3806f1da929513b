/** Whether there is anything to build: `npx` asks for it before each start in a clone. */
import fs from 'node:fs';
import path from 'node:path';

/** All that a build reads. */
const INPUTS = ['bin', 'questions', 'scripts', 'src', 'package.json', 'package-lock.json'];

/** Whether what was built is newer than all that it was built from, and was compiled for the Node that runs now. */
export function isUpToDate(root: string): boolean {
  const compiled = path.join(root, 'dist', 'compiled', `${process.version}-${process.arch}`);
  if (!fs.existsSync(compiled)) return false;
  const built = fs.statSync(compiled).mtimeMs;
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
