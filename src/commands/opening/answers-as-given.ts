/** What is said of a file of answers, whichever command it is given to: that it holds none, and what in it is no part of an answer. */
import { noAnswersIn } from '../../documents/no-answers.ts';
import { EXIT, Refusal } from '../../errors.ts';
import type { AnyText } from '../../models/any-text.ts';
import { FORMAT_ENDINGS } from '../../models/format.ts';
import { linesWithComments } from '../../models/yaml/comments-behind.ts';
import { yaml } from '../../models/yaml.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { allOf, byCount, inARow } from '../../text/language.ts';

/** Throws `Refusal` for what is known to hold no answers. */
export function requireAnswers(file: string, bytes: Uint8Array): void {
  const none = noAnswersIn(bytes);
  if (none === null) return;
  const read = allOf(Object.values(FORMAT_ENDINGS).map(([ending]) => ending));
  throw new Refusal(EXIT.problem, [
    `${inOneLine(file)}: ${none.is} ${none.instead}`,
    `Answers are read from ${read}: from what the page to fill in saved, from a worksheet made with --to answers.md or --to answers.yaml, and from saved models.`,
  ]);
}

/** A warning of comments behind texts: one line for all of them, none where there is none. It names their lines, and none of their words. */
export function commentLines({ reader, source }: AnyText, questionnaire: Questionnaire): string[] {
  const lines = source.ok && reader === yaml ? linesWithComments(source.value, questionnaire) : [];
  if (lines.length === 0) return [];
  const all = inARow(lines.map(String));
  const where = byCount(lines.length, `line ${all}`, `lines ${all}`);
  return [
    `${where}: what stands behind " #" is a comment in YAML, and no part of the answer. If it is text, put the whole text in quotes, and give it again.`,
  ];
}
