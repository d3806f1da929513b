/** What an answer is: text, or the options that were chosen. */

/** An option that was chosen, with its own words where it has some ("Other: Library study rooms"). */
export interface Chosen {
  readonly option: string;
  readonly words: string | null;
}

/** Text with plain newlines, or chosen options in the questionnaire's order. Never empty: no answer is no entry. */
export type Answer = string | readonly Chosen[];

/** Answers by the id of their question. */
export type Answers = ReadonlyMap<string, Answer>;

/** An option as files hold it: its id, or `{ id: words }`. */
export type PlainChosen = string | Readonly<Record<string, string>>;

/** An answer as files hold it. */
export type PlainAnswer = string | readonly PlainChosen[];

/** Whether two answers say the same. Null is no answer. */
export function sameAnswer(one: Answer | null, other: Answer | null): boolean {
  if (one === null || other === null || typeof one === 'string' || typeof other === 'string')
    return one === other;
  return (
    one.length === other.length &&
    one.every(
      (chosen, index) => chosen.option === other[index]?.option && chosen.words === other[index]?.words,
    )
  );
}

/** Chosen options in the shape that files hold. */
export function plainChosen(chosen: readonly Chosen[]): PlainChosen[] {
  return chosen.map(({ option, words }) => (words === null ? option : { [option]: words }));
}

/** The names of the options in a value that files hold, as they are written. */
export function namesOfOptions(value: unknown): string[] {
  const items = Array.isArray(value) ? value : [value];
  return items.flatMap((item) => (typeof item === 'string' ? item : Object.keys(item ?? {}).slice(0, 1)));
}

/** The options of an answer; none for text and for no answer. */
export function chosenIn(answer: Answer | null | undefined): readonly Chosen[] {
  return typeof answer === 'string' || !answer ? [] : answer;
}
