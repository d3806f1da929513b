/** What a save ran into, in words for people: that the answers went beside their file, and what a drive decides on its own. */
import type { WhyBeside } from '../../disk/safe-file.ts';
import type { DriveSays } from '../../disk/temporary-file.ts';
import { fileTrouble } from '../../file-errors.ts';
import type { SaveReport } from '../../models/model-file.ts';

/**
 * A line each for what a save has left beside the file: the file as it was, what another program wrote, and the answers.
 * @param name of the file, as the person would name it
 * @param nameOf how the person would name another file
 */
export function savedBesideLines(
  { backup, theirs, beside }: SaveReport,
  name: string,
  nameOf: (file: string) => string,
): string[] {
  return [
    ...(backup ? [`The earlier file is kept as ${nameOf(backup)}.`] : []),
    ...(theirs
      ? [
          `Another program wrote into ${name} in the moment of the save, or it could not be read then. What was there is in ${theirs}.`,
        ]
      : []),
    ...(beside
      ? [`${whyBeside(beside.why, name)} Your answers are in ${nameOf(beside.file)} from now on.`]
      : []),
  ];
}

/** Why answers went beside the file that they were to go into, in a sentence or two. */
function whyBeside(why: WhyBeside, name: string): string {
  switch (why) {
    case 'changed':
      return `Another program changed ${name} meanwhile. It was left as it is.`;
    case 'busy':
      return `Another run of this program is saving ${name} and takes long, or was cut short. If none is going on, remove the hidden file beside it whose name ends in .saving.`;
    case 'broken':
      return `The save into ${name} broke off half-way, and it is not sure that what was in it is there again: it may be damaged.`;
  }
}

/** A line for each thing that the drive says of a file that was saved on it. */
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

/** What there is to say of a save that may not outlast a power cut: a line. `doubt` is what the system said of it. */
export function doubtLine(name: string, doubt: unknown): string {
  return `Your answers are in ${name}, but the disk does not promise to keep them if the power goes. ${fileTrouble(name, doubt)}`;
}
