/** A comparison in the words that are wanted: where it would give away somebody's past, in the words for others. */
import { askLines, lookedForIn, stillLines } from '../../documents/before-sharing/still-said.ts';
import { namesOf, otherwiseLines } from '../../documents/before-sharing/words-for-others.ts';
import type { Io } from '../../io.ts';
import { areAlike, type ComparedQuestion } from '../../model/compared-question.ts';
import { type Comparison, type ComparisonWanted, compared } from '../../model/comparison.ts';
import { saidInComparison } from '../../model/comparison-for-others.ts';
import { asksCompared, goneFrom, hasWordsAt, textsWritten } from '../../model/comparison-in-words.ts';
import type { Model } from '../../model/model.ts';
import { inWordsForOthers, type SaidOtherwise } from '../../model/words-for-others.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { saidAsItIsLines, wordsWanted } from './words-for-others.ts';

/** A comparison, and what it says it in. */
export interface SaidComparison {
  readonly questionnaire: Questionnaire;
  readonly models: readonly Model[];
  readonly comparison: Comparison;
  /** What there is to know of its words, in lines. */
  readonly says: readonly string[];
}

/**
 * Compares models; asks which words to take where that is needed. Null where somebody stops there.
 * @param isForOthers whether a document is made, so that it is asked and told in any case
 */
export async function comparedInWords(
  io: Io,
  questionnaire: Questionnaire,
  models: readonly Model[],
  wanted: ComparisonWanted,
  { isForOthers, sayTrainedMentors }: { readonly isForOthers: boolean; readonly sayTrainedMentors: boolean },
): Promise<SaidComparison | null> {
  const { withNotes } = wanted;
  const asItIs = compared(questionnaire, models, wanted);
  // What is on the screen alone is changed by nothing but what was asked for.
  if (!isForOthers && !sayTrainedMentors) return { questionnaire, models, comparison: asItIs, says: [] };
  const choices = saidInComparison(questionnaire, models, asItIs, withNotes);
  const words = await wordsWanted(io, questionnaire, choices, sayTrainedMentors);
  if (words === 'stop') return null;
  const isOtherwise = words === 'for-others' && choices.length > 0;
  const all = models.map((model) => inWordsForOthers(questionnaire, model, isOtherwise ? choices : []));
  const said = {
    questionnaire: all[0]?.questionnaire ?? questionnaire,
    models: all.map(({ model }) => model),
  };
  const comparison = asCompared(
    asItIs,
    compared(said.questionnaire, said.models, { ...wanted, differing: false }),
  );
  const lookedFor = lookedForIn(questionnaire, choices, isOtherwise, sayTrainedMentors);
  return {
    ...said,
    comparison,
    says: [
      ...stillLines(textsWritten(comparison, withNotes), lookedFor),
      ...askLines(asksCompared(comparison), lookedFor),
      ...(isOtherwise
        ? otherwiseIn(choices, comparison, asItIs, withNotes)
        : saidAsItIsLines(io, choices, sayTrainedMentors)),
    ],
  };
}

/** What is said in other words, as it was compared in those of the models: words that are left out differ all the same. */
function asCompared(asItIs: Comparison, otherwise: Comparison): Comparison {
  const questions = asItIs.questions.flatMap(({ question, state }) =>
    otherwise.questions
      .filter((one) => one.question.id === question.id)
      .map((one) => withWhatIsLeftOut({ ...one, state })),
  );
  return { ...otherwise, questions, notCompared: asItIs.notCompared };
}

/** Drafts that read alike and are not are said to be without the words that make them differ. */
function withWhatIsLeftOut(one: ComparedQuestion): ComparedQuestion {
  if (one.state !== 'words-differ' || !areAlike(one)) return one;
  return { ...one, answers: one.answers.map((answer) => ({ ...answer, isShortened: answer.isDraft })) };
}

function otherwiseIn(
  choices: readonly SaidOtherwise[],
  made: Comparison,
  asItIs: Comparison,
  withNotes: boolean,
): string[] {
  const said = choices.filter(({ isSaid }) => isSaid);
  const isWritten = textsWritten(made, withNotes).some(({ text }) => text !== '');
  return otherwiseLines(
    choices,
    [
      ...(withNotes && hasWordsAt(asItIs, said) ? [`what you wrote behind ${namesOf(said)[0]}`] : []),
      ...goneFrom(asItIs, made),
    ],
    isWritten ? ['all that you wrote'] : [],
    'Your models stay as they are.',
  );
}
