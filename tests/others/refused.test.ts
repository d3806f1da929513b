/** The promise that a share or a drive which refuses what is not writing does not keep a model from being saved. */
import { test } from 'vitest';
import { tryAll } from '../faults/trying.ts';
import { prepare, SAVES, saved } from './saving.ts';

/** What shares, sticks and drives of other systems refuse, by the calls that it takes. */
const REFUSED = {
  'to change who may read': 'fchmod,chmod,fchmodat',
  'to promise that it is on disk': 'fsync,fdatasync',
  'second names': 'link,linkat',
  'to change whose it is': 'chown,fchown,lchown,fchownat',
};
const ALL_OF_THEM = { 'all of it': Object.values(REFUSED).join(',') };

const ERRORS = ['EPERM', 'EINVAL', 'EOPNOTSUPP', 'ENOSYS'];

test('what a place refuses is not needed', async () => {
  const cases = Object.entries({ ...REFUSED, ...ALL_OF_THEM }).flatMap(([what, calls]) =>
    ERRORS.flatMap((error) =>
      Object.entries(SAVES).map(([name, save]) => ({
        name: `${what}, ${error}: ${name}`,
        calls,
        error,
        save,
      })),
    ),
  );
  await tryAll(
    'A place that refuses what is not writing',
    cases,
    ({ name }) => name,
    async ({ calls, error, save }, { cwd }) => {
      await prepare(cwd);
      const put = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=${error}`];
      const strace = ['strace', '-f', '--seccomp-bpf', '-o', '/dev/null', ...put];
      return { lost: saved(save, cwd, strace), leaked: [] };
    },
  );
}, 600_000);
