/** Why answers went beside the file that they were to go into, in words for people. */
import type { WhyBeside } from '../../disk/safe-file.ts';

/** A sentence or two. `name`: of the file, as the person would name it. */
export function whyBeside(why: WhyBeside, name: string): string {
  switch (why) {
    case 'changed':
      return `Another program changed ${name} meanwhile. It was left as it is.`;
    case 'busy':
      return `Another run of this program is saving ${name} and takes long, or was cut short. If none is going on, remove the hidden file beside it whose name ends in .saving.`;
    case 'broken':
      return `The save into ${name} broke off half-way, and what was in it could not be put back: it is damaged.`;
  }
}
