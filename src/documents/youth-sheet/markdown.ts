/** The sheet for young people as Markdown, to be pasted where it can be printed. */
import { markdownLine, markdownOf } from '../markdown.ts';
import type { QuestionToHandOut, YouthPages } from './layout.ts';

/** Writes both pages, with a rule between them. */
export function youthSheetMarkdown({ handOut, forStaff }: YouthPages): string {
  const { title, before, questions, after } = handOut;
  const parts = [
    `# ${markdownLine(title)}`,
    ...before.map(markdownLine),
    ...questions.flatMap(questionMarkdown),
    ...after.map(markdownLine),
    '---',
    markdownOf(forStaff),
  ];
  return parts.join('\n\n');
}

function questionMarkdown({ ask, boxes, lines }: QuestionToHandOut): string[] {
  return [
    `## ${markdownLine(ask)}`,
    ...(boxes.length > 0 ? [boxes.map((say) => `- [ ] ${markdownLine(say)}`).join('\n')] : []),
    ...Array.from({ length: lines }, () => markdownLine('_'.repeat(60))),
  ];
}
