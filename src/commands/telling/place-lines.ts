/** What a drive decides over our heads about a file that was saved on it, in words for people. */
import type { PlaceSays } from '../../disk/temporary-file.ts';

/** A line for each. */
export function placeLines(name: string, says: readonly PlaceSays[]): string[] {
  return says.map((one) => lineOf(name, one));
}

function lineOf(name: string, one: PlaceSays): string {
  switch (one) {
    case 'open to others':
      return `The drive that ${name} is on decides who can read it: other people who use this computer may be among them.`;
    case 'no promise':
      return `The drive that ${name} is on does not say when a file is safely on it. Before you take it out, close the program, and let the computer release the drive.`;
  }
}
