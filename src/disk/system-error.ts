/** What the system calls an error: by its number, since Node has no name for many of them. */
import os from 'node:os';

/** Numbers of Linux that neither Node nor its table of numbers has a name for, as drives give them. */
const WITHOUT_NAME: Readonly<Record<number, string>> = {
  117: 'EUCLEAN',
  121: 'EREMOTEIO',
  123: 'ENOMEDIUM',
  126: 'ENOKEY',
};

/** The system's name of an error (`ENOENT`), `error 4095` where its number has none, or null where it is no error of the system. */
export function codeOf(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code !== null && /^E(?!RR_)[A-Z0-9]+$/.test(code)) return code;
  const number = 'errno' in error && typeof error.errno === 'number' ? Math.abs(error.errno) : null;
  return number === null ? code : errorName(number);
}

/** Whether the system refused a call, so that the program is not at fault. What Node itself says of files counts as well. */
export function isSystemError(error: unknown): boolean {
  return /^(E(?!RR_)[A-Z0-9]+|UNKNOWN|error \d+|ERR_FS_\w+)$/.test(codeOf(error) ?? '');
}

function errorName(number: number): string {
  const named = Object.entries(os.constants.errno).find(([, one]) => one === number);
  const extra = process.platform === 'linux' ? WITHOUT_NAME[number] : undefined;
  return named?.[0] ?? extra ?? `error ${number}`;
}

/** Whether a file system does not know a call at all, as network drives and USB sticks do not know all of them. */
export function isUnknownHere(error: unknown): boolean {
  return ['EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS'].includes(codeOf(error) ?? '');
}
