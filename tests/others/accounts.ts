/** Accounts on one computer, as the kernel knows them: what each of them can read and write, and the program run as one of them. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** An account: its number, the group that its new files have, and the others that it is in. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
  readonly groups: readonly number[];
}

/** The group that everyone on the computer is in, and that of the agency's staff. */
export const [EVERYONE, AGENCY] = [3000, 2000];

/** Two of the agency's staff, somebody else on the same computer, and whoever looks after it. */
export const ACCOUNTS = {
  ours: { uid: 1001, gid: EVERYONE, groups: [AGENCY] },
  colleague: { uid: 1002, gid: EVERYONE, groups: [AGENCY] },
  stranger: { uid: 1003, gid: EVERYONE, groups: [] },
  root: { uid: 0, gid: 0, groups: [] },
} as const satisfies Record<string, Account>;
export type AccountName = keyof typeof ACCOUNTS;

/** The command line that goes on as an account. */
export function as({ uid, gid, groups }: Account): string[] {
  const all = [gid, ...groups].join(',');
  return ['setpriv', `--reuid=${uid}`, `--regid=${gid}`, `--groups=${all}`, '--'];
}

/** Opens each file in both ways, and says which of them are let. */
const TRY =
  'for f; do cat "$f" > /dev/null 2>&1 && echo "reads $f"; (: >> "$f") 2> /dev/null && echo "writes $f"; done; :';

/** What accounts other than root can do with the files in a folder, by the files' names. */
export function rightsIn(folder: string): Record<string, string[]> {
  const names = fs.readdirSync(folder).filter((name) => fs.statSync(path.join(folder, name)).isFile());
  const found: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (const name of ['ours', 'colleague', 'stranger'] as const) {
    const [file = '', ...args] = [...as(ACCOUNTS[name]), 'sh', '-c', TRY, 'sh', ...names];
    const can = execFileSync(file, args, { cwd: folder, encoding: 'utf8' });
    for (const line of can.split('\n').filter(Boolean)) {
      const [, what = '', which = ''] = /^(reads|writes) (.*)$/.exec(line) ?? [];
      found[which]?.push(`${name} ${what}`);
    }
  }
  return found;
}

/** The program, with the Node that runs it, where every account may run it. */
export interface Installed {
  readonly node: string;
  readonly program: string;
}

/** Puts the program and Node into a folder, for all to run. */
export function installIn(folder: string): Installed {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  for (const name of ['bin', 'dist', 'questions', 'package.json']) {
    fs.cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
  fs.copyFileSync(process.execPath, path.join(folder, 'node'));
  execFileSync('chmod', ['-R', 'go=u-w', folder]);
  return { node: path.join(folder, 'node'), program: path.join(folder, 'bin', 'mentoring-model.cjs') };
}

/** Runs the program as an account, with nobody to ask. */
export function runAs(
  account: Account,
  { node, program }: Installed,
  args: readonly string[],
  { cwd, home, input }: { cwd: string; home: string; input: string },
) {
  const [file = '', ...rest] = [...as(account), node, program, ...args];
  const env = { PATH: process.env['PATH'] ?? '', HOME: home, TMPDIR: home, LANG: 'C.UTF-8' };
  const { status, stderr } = spawnSync(file, rest, { cwd, env, input, encoding: 'utf8' });
  return { code: status, stderr };
}
