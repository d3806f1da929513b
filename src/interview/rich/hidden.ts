/** The prompt for a screen that is hidden: nothing is in sight until Enter is pressed. */
import { goesOn } from '../keys/keys.ts';
import { ended, promptOf } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { useKeys } from './use-keys.ts';

/** The other screen that terminals have, which nothing scrolls back from, emptied: a console without one is emptied itself. */
const OTHER_SCREEN = '\u001b[?1049h\u001b[H\u001b[2J';
const OWN_SCREEN = '\u001b[?1049l';

const hidden = promptOf<'on', { readonly screen: Screen }>(({ screen }, done) => {
  useKeys(screen, (arrival) => {
    if (goesOn(arrival)) done('on');
  });
  screen.canvas.draw([], null);
  return '';
});

/** Hides all until Enter is pressed. False where the person stops. */
export async function hideUntilEnter(screen: Screen): Promise<boolean> {
  const { stdout } = screen.io;
  stdout.write(OTHER_SCREEN);
  try {
    const ending = await ended(screen, (context) => hidden({ screen }, context), {
      takesTypedAhead: false,
      takenAway: true,
    });
    return ending.kind === 'ended';
  } finally {
    stdout.write(OWN_SCREEN);
  }
}
