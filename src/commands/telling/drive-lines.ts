/** What a drive decides over our heads about a file that was saved on it, in words for people. */
import type { DriveSays } from '../../disk/temporary-file.ts';

/** A line for each. */
export function driveLines(name: string, says: readonly DriveSays[]): string[] {
  return says.map((one) => lineOf(name, one));
}

function lineOf(name: string, one: DriveSays): string {
  switch (one) {
    case 'open to others':
      return `The drive that ${name} is on decides who can read it: other people who use this computer may be among them.`;
    case 'no promise':
      return `The drive that ${name} is on does not say when a file is safely on it. Before you take it out, close the program, and let the computer release the drive.`;
  }
}
