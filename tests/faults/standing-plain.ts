/** Coming to a place in plain lines, with an answer given on the way. */
import { chosenIn, plainChosen } from '../../src/model/answer.ts';
import type { Model } from '../../src/model/model.ts';
import { offeredAt } from '../../src/model/wording.ts';
import { type ChoiceQuestion, hasOptions, takesLines } from '../../src/questionnaire/kinds.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { listener } from '../end-to-end/listener.ts';
import type { Running } from '../end-to-end/terminal.ts';
import { inOneLine, textFor } from '../text-for.ts';
import { doing } from './doings.ts';
import { answerAt, askedAt, type Place, withSaid } from './places.ts';
import { type Coming, GIVEN } from './standing.ts';

/** A line that has no end yet: the terminal has it, and no program can read it. */
const BEGUN = 'half a line of a heron';

/** Goes from one question to the place, and types there. Gives what is answered, and that with the whole lines typed. */
export async function standInPlainLines(
  questionnaire: Questionnaire,
  saved: Model,
  { place, route: { by }, typed, words }: Coming,
  terminal: Running,
): Promise<{ kept: Model; half: Model }> {
  const { type, hear } = listener(terminal);
  /** Types a line of a note, and waits until it was heard. */
  const note = async (wanted: string, line: string) => {
    await type(wanted, line);
    await type('', ':again');
    await hear(new RegExp(`Typed just now[^:]*: .*${line.split(' ').at(-1)}`));
  };
  let kept: Model;
  if (hasOptions(by.question)) {
    const { value } = doing(questionnaire, saved, by, GIVEN);
    const id = [value].flat()[0];
    await type(askedAt(by), numberOf(by.question, String(id)));
    kept = withSaid(saved, by, [id]);
  } else {
    const given = textFor(by.question, GIVEN);
    if (takesLines(by.question)) {
      await note(askedAt(by), given);
      await type('', '');
    } else await type(askedAt(by), given);
    kept = withSaid(saved, by, given);
  }
  const list: Place = { ...place, option: null };
  await hear(askedAt(list));

  let half = kept;
  if (hasOptions(place.question) && place.option) {
    const { id } = place.option;
    await type('', numberOf(place.question, id));
    await hear(askedAt(place));
    const before = chosenIn(answerAt(kept, place)).find(({ option }) => option === id);
    half = withSaid(kept, place, plainChosen([before ?? { option: id, words: null }]));
  } else if (takesLines(place.question) && typed) {
    const line = inOneLine(words);
    await note('', line);
    const earlier = answerAt(kept, place);
    half = withSaid(kept, place, typeof earlier === 'string' ? `${earlier}\n${line}` : line);
  }
  if (typed) {
    await terminal.press(BEGUN);
    await hear(BEGUN);
  }
  return { kept, half };
}

function numberOf(question: ChoiceQuestion, id: string): string {
  return String(offeredAt(question, []).findIndex((option) => option.id === id) + 1);
}
