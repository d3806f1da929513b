/** Reading a model kept as Markdown: what each question's block answers. */
import {
  allPoints,
  allQuestions,
  isChoice,
  type Question,
  type Questionnaire,
} from '../questionnaire/questionnaire.ts';
import { didYouMean } from '../text/nearest.ts';
import { bad, good, type Position, type Problem, type Result, showableId } from '../text/problem.ts';
import { readYaml, type Source, type Step } from '../text/yaml.ts';
import { readItems } from './markdown-items.ts';
import { type Layout, readLayout } from './markdown-layout.ts';
import { decodeText } from './markdown-text.ts';

/** Reads a Markdown file into the values and positions that all formats share. */
export function readMarkdown(file: string, text: string, questionnaire: Questionnaire): Result<Source> {
  const layout = readLayout(file, text);
  if (!layout.ok) return layout;
  const { lines, front, blocks } = layout.value;
  const head = readYaml(file, lines.slice(front.start, front.end).join('\n'), front.start + 1);
  if (!head.ok) return head;
  const problems: Problem[] = [
    ...headProblems(head.value),
    ...blockProblems(file, layout.value, questionnaire),
  ];
  const questions = new Map(allQuestions(questionnaire).map((question) => [question.id, question]));
  const values = { question: emptyMap(), point: emptyMap() };
  const starts = new Map<string, Position[]>();
  for (const block of blocks) {
    const question = questions.get(block.id);
    const body = lines.slice(block.start + 1, block.end);
    const first =
      block.start +
      1 +
      Math.max(
        0,
        body.findIndex((line) => line.trim() !== ''),
      );
    if (block.kind === 'question' && question && isChoice(question)) {
      const items = readItems(file, question, body, block.start + 1);
      problems.push(...items.problems);
      values.question[block.id] = items.chosen.map((item) => item.value);
      starts.set(
        `answers ${block.id}`,
        items.chosen.map((item) => ({ line: item.line + 1, column: 1 })),
      );
    } else {
      values[block.kind][block.id] = decodeText(body);
    }
    starts.set(`${block.kind === 'point' ? 'points' : 'answers'} ${block.id} heading`, [
      { line: first + 1, column: 1 },
    ]);
  }
  if (problems.length > 0) return bad(problems);
  return good({
    file,
    root: head.value.root,
    value: { ...(head.value.value as object), answers: values.question, points: values.point },
    locate: (path, onKey) => {
      const [group, id, index] = path as [Step?, Step?, Step?];
      const item = typeof index === 'number' ? starts.get(`${group} ${id}`)?.[index] : undefined;
      return item ?? starts.get(`${group} ${id} heading`)?.[0] ?? head.value.locate(path, onKey);
    },
  });
}

function emptyMap(): Record<string, unknown> {
  return Object.create(null);
}

function headProblems(head: Source): Problem[] {
  const { value } = head;
  const say = (path: Step[], message: string) => [
    { file: head.file, position: head.locate(path, true), about: null, message },
  ];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return say([], 'expected names and values, such as "mentoring-model: 1"');
  return ['answers', 'points'].flatMap((name) =>
    name in value
      ? say([name], `"${name}" stands under the headings below in a Markdown file; expected it nowhere else`)
      : [],
  );
}

/** Marks that are not known or there twice, and headings that have turned into text. */
function blockProblems(file: string, { lines, blocks }: Layout, questionnaire: Questionnaire): Problem[] {
  const known = { question: allQuestions(questionnaire), point: allPoints(questionnaire) };
  const at = (line: number, about: string | null, message: string): Problem => ({
    file,
    position: { line: line + 1, column: 1 },
    about,
    message,
  });
  const problems = blocks.flatMap((block, index) => {
    const ids = known[block.kind].map(({ id }) => id);
    if (!ids.includes(block.id))
      return [
        at(
          block.start,
          showableId(block.id),
          `no ${block.kind} has the id in this mark${didYouMean(block.id, ids)}`,
        ),
      ];
    const earlier = blocks
      .slice(0, index)
      .find((other) => other.kind === block.kind && other.id === block.id);
    return earlier
      ? [at(block.start, block.id, `this mark is also in line ${earlier.start + 1}; expected it once`)]
      : [];
  });
  const missing = known.question.filter(
    ({ id }) => !blocks.some((block) => block.kind === 'question' && block.id === id),
  );
  for (const question of missing) {
    const line = lines.findIndex((one) => wasHeading(one, question));
    const expected = `expected "### ${question.ask} <!-- ${question.id} -->"`;
    if (line >= 0) problems.push(at(line, question.id, `this heading has lost its shape; ${expected}`));
  }
  return problems;
}

/** Whether a line is what is left of a question's heading: its mark without the signs before it, or its words without the mark. */
function wasHeading(line: string, question: Question): boolean {
  const [, mark] = /(?:^|\s)<!--\s*([A-Za-z0-9_-]+)\s*-->\s*$/.exec(line) ?? [];
  return mark === question.id || line.replace(/^[#*\s]+|[*\s]+$/g, '') === question.ask;
}
