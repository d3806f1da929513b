/** What the system says of a file, in words for people. */

import { codeOf, isSystemError } from './disk/system-error.ts';
import { EXIT, Refusal } from './errors.ts';
import { TooLargeError } from './model/too-large.ts';
import { inOneLine } from './text/characters.ts';
import { NotTextError } from './text/decoding.ts';

/** One line: what happened to which file, and what to do. Rethrows what is no error of the system. */
export function fileTrouble(name: string, error: unknown): string {
  const file = inOneLine(name);
  if (error instanceof NotTextError || error instanceof TooLargeError) return `${file}: ${error.message}`;
  // Only what the system refused is no fault of ours.
  if (!isSystemError(error)) throw error;
  const code = codeOf(error) ?? '';
  const other = `the system cannot open or write it now (${code}). Choose another place, or try again later.`;
  return `${file}: ${ERROR_WORDS[code] ?? other}`;
}

/** The same as the end of a command. */
export function fileRefusal(file: string, error: unknown): Refusal {
  return new Refusal(EXIT.problem, [fileTrouble(file, error)], { cause: error });
}

const ERROR_WORDS: Record<string, string> = {
  ENOENT: 'there is no such file or folder. Check the name, or make the folder first.',
  ENOTDIR: 'a part of this path is a file, not a folder. Check the path.',
  EISDIR: 'is a folder; expected a file. Give the name of a file in it.',
  EFTYPE: 'is a device, a pipe or a socket; expected a file that can be kept.',
  EACCES:
    'this account may not open or write it. Choose another place, or ask whoever looks after this computer.',
  EPERM: 'the system does not allow this. Choose another place, or ask whoever looks after this computer.',
  EROFS: 'is on a disk that can only be read. Choose another place.',
  ENOSPC: 'the disk is full. Make some room, or choose another place.',
  EDQUOT: 'the space for this account is used up. Make some room, or choose another place.',
  EFBIG: 'is larger than can be read or written here. A questionnaire or a model is far smaller.',
  ERR_FS_FILE_TOO_LARGE:
    'is larger than can be read or written here. A questionnaire or a model is far smaller.',
  ERR_FS_EISDIR: 'is a folder; expected a file. Give the name of a file in it.',
  EBUSY: 'another program is using it. Close that program, or choose another place.',
  ESTALE: 'the network drive it is on has changed. Choose another place, or open that drive again.',
  ETIMEDOUT: 'the network drive it is on does not answer. Choose another place, or try again later.',
  ENODEV: 'the disk it is on is not there any more. Choose another place, or plug it in again.',
  ENXIO: 'the disk it is on is not there any more. Choose another place, or plug it in again.',
  EIO: 'the disk reports an error. Choose another place.',
  ELOOP: 'is a link that leads in a circle. Choose another place.',
  ENAMETOOLONG: 'the name is too long. Choose a shorter one.',
  EEXIST: 'the name is taken. Choose another name.',
  EUCLEAN: 'the disk it is on has to be repaired. Choose another place.',
  EREMOTEIO: 'the network drive it is on does not answer. Choose another place, or try again later.',
  ENOMEDIUM: 'the disk it is on is not there any more. Choose another place, or plug it in again.',
  EXDEV: 'the place is spread over two disks. Choose another place.',
  EMFILE: 'too many files are open. Close some programs and try again.',
};
