/** What `init` is to do with a file that may be there already. */
import { EXIT, Refusal } from '../../errors.ts';
import type { Asking } from '../../interview/asking.ts';
import type { Target } from '../opening/model.ts';

/** What was said on the command line. */
interface OpeningFlags {
  readonly edit?: boolean;
  readonly force?: boolean;
}

/** Goes on with the file, makes it, starts it over; or the person stopped where that was asked. */
export type HowToOpen = 'edit' | 'new' | 'over' | 'stop';

/**
 * What was asked for on the command line, or what somebody chooses now. Throws `Refusal` where it is for nobody to say.
 * @param asking null where nobody can be asked
 */
export async function howToOpen(
  target: Target,
  { edit, force }: OpeningFlags,
  asking: Asking | null,
): Promise<HowToOpen> {
  // Where there is no such file, reading it says so.
  if (edit) return 'edit';
  if (target.file.text === null) return 'new';
  if (force) return 'over';
  if (!asking) {
    throw new Refusal(EXIT.use, [
      `${target.name}: is there already.`,
      `Use --edit to go on with it, or --force to start over (the earlier file is kept as a copy that ends in .bak).`,
    ]);
  }
  const choice = {
    title: `${target.name} is there already. What would you like to do?`,
    items: [
      { value: 'edit', label: 'Go on with it', state: 'revise it, or answer what is open', lines: [] },
      { value: 'over', label: 'Start over', state: 'the earlier file is kept beside it', lines: [] },
    ],
    start: 'edit',
    isFirst: true,
  };
  for (;;) {
    const reply = await asking.choose(choice);
    // There is nothing before this to go back to.
    if (reply.kind === 'back') continue;
    if (reply.kind === 'stop') return 'stop';
    return reply.value === 'over' ? 'over' : 'edit';
  }
}
