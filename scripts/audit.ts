/** `npm run audit`: fails where a package inside the program has a known weakness, and says so where the registry does not tell. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';

const page = fs.readFileSync(new URL('../THIRD-PARTY.md', import.meta.url), 'utf8');
const inside = [...page.matchAll(/^## (\S+) /gm)].map(([, name = '']) => name);
const { stdout } = spawnSync('npm', ['audit', '--json'], { encoding: 'utf8' });
const said: unknown = JSON.parse(stdout || '{}');
if (typeof said !== 'object' || said === null || !('vulnerabilities' in said)) {
  console.log('The registry does not answer whether any package has a known weakness.');
} else {
  const weak = Object.keys(said.vulnerabilities ?? {}).filter((name) => inside.includes(name));
  console.log(
    weak.length === 0
      ? `No known weakness in ${inside.length} packages.`
      : `Known weaknesses: ${weak.join(', ')}`,
  );
  process.exitCode = weak.length === 0 ? 0 : 1;
}
