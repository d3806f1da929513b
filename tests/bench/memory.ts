/** A run with the most memory that it had. */
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** Preloaded: writes down the most memory that the run had, in kilobytes. */
const MEMORY = `data:text/javascript,${encodeURIComponent(
  `import fs from 'node:fs';
   import { isMainThread } from 'node:worker_threads';
   if (isMainThread) process.on('exit', () => fs.writeFileSync('memory', String(process.resourceUsage().maxRSS)));`,
)}`;

/** Runs a command of Node to its end, in a folder. Throws where it fails. */
export function memoryOf(
  [node = '', ...args]: readonly string[],
  cwd: string,
): Promise<{ readonly seconds: number; readonly megabytes: number }> {
  const begun = process.hrtime.bigint();
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'] };
    const child = spawn(node, ['--import', MEMORY, ...args], { cwd, stdio: 'ignore', env });
    child.once('error', reject);
    child.once('close', (code) => {
      if (code !== 0) return reject(new Error(`${args.slice(0, 2).join(' ')} ended with ${code}`));
      const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
      resolve({
        seconds,
        megabytes: Number(fs.readFileSync(path.join(cwd, 'memory'), 'utf8')) / 1024,
      });
    });
  });
}
