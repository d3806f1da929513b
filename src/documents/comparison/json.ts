/** Models side by side as JSON, for programs. */
import { chosenIn } from '../../model/answer.ts';
import type { ComparedAnswer, ComparedQuestion } from '../../model/compared-question.ts';
import type { NotCompared, SomeBringUp } from '../../model/comparison.ts';
import { letterOf, openIn } from '../../model/comparison-in-words.ts';
import { idForReaders } from '../../model/grid.ts';
import { byAnswer } from '../../questionnaire/kinds.ts';
import { jsonText } from '../../text/json.ts';
import type { ComparisonToWrite } from './content.ts';

/** Everything by name, each model by its letter. Texts, and words of one's own, are null unless notes are wanted. */
export function comparisonJson({ comparison, names, withNotes }: ComparisonToWrite): string {
  const { questions, points, steps } = comparison;
  const byLetter = <T>(items: readonly T[]) =>
    Object.fromEntries(items.map((item, place) => [letterOf(place), item]));
  return jsonText({
    compare: 1,
    models: names.map((name, place) => name ?? letterOf(place)),
    questions: questions.map((one) => ({
      id: one.question.id,
      kind: one.question.kind,
      state: one.state,
      openIn: openIn(one).map(letterOf),
      ...lettersWhere('drafted', one, ({ isDraft }) => isDraft),
      ...lettersWhere('lookAgain', one, ({ lookAgain }) => lookAgain !== null),
      answers: byLetter(one.answers.map((answer) => answerPlainly(one, answer, withNotes))),
    })),
    points: points.map(somePlainly),
    steps: steps.map(somePlainly),
    notCompared: notComparedPlainly(comparison.notCompared),
    unfinished: comparison.unfinished.map(letterOf),
  });
}

/** The letters of the models of which something is so, under a name; nothing where there are none. */
function lettersWhere(
  name: string,
  { answers }: ComparedQuestion,
  isSo: (answer: ComparedAnswer) => boolean,
): Readonly<Record<string, readonly string[]>> {
  const places = answers.flatMap((answer, place) => (isSo(answer) ? [place] : []));
  return places.length > 0 ? { [name]: places.map(letterOf) } : {};
}

function notComparedPlainly({ heading, ...groups }: NotCompared): string[] {
  const named = Object.entries(groups).flatMap(([group, isOther]) => (isOther ? [group] : []));
  return heading ? [heading.id, ...named] : named;
}

function answerPlainly(
  { question }: ComparedQuestion,
  { answer }: ComparedAnswer,
  withNotes: boolean,
): unknown {
  return byAnswer(question, {
    options: ({ options }) =>
      chosenIn(answer).map(({ option: id, words }) => {
        const option = options.find((known) => known.id === id);
        return { option: option ? idForReaders(option) : id, words: withNotes ? words : null };
      }),
    text: () => (withNotes ? answer : null),
  });
}

function somePlainly({ id, among }: SomeBringUp) {
  return { id, in: among.map(letterOf) };
}
