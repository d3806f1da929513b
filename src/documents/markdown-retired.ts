/** Answers that are no longer asked, as blocks of a Markdown page, and back. */
import type { Answer, PlainAnswer, PlainChosen } from '../model/answer.ts';
import type { Model } from '../model/model.ts';
import { NOT_SURE_LABEL } from '../model/wording.ts';
import { decodeText, decodeWithin, encodeText, encodeWithin } from './markdown-text.ts';

/** How the list of a choice ends where nothing is ticked. */
const UNTICKED = /^\s*[-*+]\s+\[ \]/;
const NOT_SURE_UNTICKED = `- [ ] ${NOT_SURE_LABEL}`;
const TICKED = /^- \[x\] ([a-z][a-z0-9-]*)(?:: (.*))?$/;

/** The blocks of all answers that are no longer asked, under a heading of their own. Empty where there are none. */
export function retiredLines({ retired }: Pick<Model, 'retired'>): string[] {
  if (retired.size === 0) return [];
  const blocks = [...retired].flatMap(([id, { question, answer }]) => [
    '',
    retiredHeading(encodeWithin((question ?? '').replace(/\s+/g, ' ')), id),
    '',
    ...retiredAnswerLines(answer),
  ]);
  return ['', '## No longer asked', ...blocks];
}

/** The heading of such a block. `words` are written as they are. */
export function retiredHeading(words: string, id: string): string {
  return `###${words === '' ? '' : ` ${words}`} <!-- retired: ${id} -->`;
}

/** What the lines of such a block answer, as files hold it. A list that was left unticked answers nothing. */
export function readRetired(body: readonly string[]): PlainAnswer {
  const lines = body.filter((line) => line.trim() !== '');
  if (lines.every((line) => UNTICKED.test(line)) && lines.at(-1)?.trim() === NOT_SURE_UNTICKED) return '';
  const items = lines.map((line) => TICKED.exec(line.trimEnd()));
  return items.every((item) => item !== null)
    ? items.map(
        ([, id = '', words]): PlainChosen => (words === undefined ? id : { [id]: decodeWithin(words) }),
      )
    : decodeText(body);
}

/** Such an answer as lines, which read back as it. */
export function retiredAnswerLines(answer: Answer): string[] {
  if (typeof answer !== 'string') {
    return answer.map(
      ({ option, words }) => `- [x] ${option}${words === null ? '' : `: ${encodeWithin(words)}`}`,
    );
  }
  const lines = encodeText(answer).split('\n');
  const [first = ''] = lines;
  // A text that looks like a list of boxes would come back as one.
  return /^\s*[-*+]/.test(first) ? [first.replace(/[-*+]/, reference), ...lines.slice(1)] : lines;
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
