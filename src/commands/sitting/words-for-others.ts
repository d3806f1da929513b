/** What a command was told of the words for a choice that would give away somebody's past, or asks where it was told nothing. */
import { askForWords, namesOf, type WordsWanted } from '../../documents/before-sharing/words-for-others.ts';
import { canAsk, type Io } from '../../io.ts';
import type { SaidOtherwise } from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { askingBriefly } from './asking-briefly.ts';

/** What makes a document say the words for others without being asked. */
export const FLAG = '--say-trained-mentors';

/** What is wanted of a document that a command makes: asked for in a terminal where nothing was told. */
export function wordsWanted(
  io: Io,
  questionnaire: Questionnaire,
  choices: readonly SaidOtherwise[],
  isTold: boolean,
): Promise<WordsWanted | 'stop'> | WordsWanted {
  if (choices.length === 0) return 'own';
  if (isTold) return 'for-others';
  if (!canAsk(io)) return 'own';
  return askingBriefly(io, questionnaire, async (asking) => {
    const words = await askForWords(asking, choices);
    // There is nothing before it to go back to, but to make no document.
    return words === 'back' ? 'stop' : words;
  });
}

/**
 * What there is to know of a document that says the words of the model: of one that was made without asking.
 * @param beside what else in it can tell of a choice that it does not say
 */
export function saidAsItIsLines(
  io: Io,
  choices: readonly SaidOtherwise[],
  isTold: boolean,
  beside: 'steps' | 'topics or steps' = 'topics or steps',
): string[] {
  if (choices.length === 0)
    return isTold
      ? [`${FLAG} changed nothing: the document tells of no choice that has other words for others.`]
      : [];
  if (canAsk(io)) return [];
  const said = choices.filter(({ isSaid }) => isSaid);
  const [own, forOthers] = namesOf(said.length > 0 ? said : choices);
  return said.length > 0
    ? [`It says ${own}; ${FLAG} says ${forOthers} in its place.`]
    : [`It has ${beside} that tell of ${own}; ${FLAG} leaves those out.`];
}
