/** How a document to share is laid out: what was chosen first, how it came to be after it. */
import { checkBackLine } from '../model/checking-back.ts';
import { TO_COME_BACK_TO } from '../model/coming-back.ts';
import { KEPT } from '../model/points.ts';
import { MADE_UP } from '../models/record/example.ts';
import { byCount } from '../text/language.ts';
import type { AnswerInWords, Shared } from './content.ts';
import type { DocumentBlock, DocumentLayout } from './layout.ts';

/** Lays out what a document says. */
export function documentOf(shared: Shared): DocumentLayout {
  return {
    title: shared.heading ?? shared.title,
    subtitle: shared.heading === null ? '' : shared.title,
    language: shared.language,
    blocks: [...firstBlocks(shared), ...laterBlocks(shared)],
    foot: footOf(shared),
    toFillIn: false,
  };
}

/** The lines at the foot: what it was made from and when, and where changes belong. */
export function footOf({ madeFrom: { file, day } }: Shared): string[] {
  if (file === null) return [`${MADE_UP} Made on ${day}.`];
  return [
    `Made from ${file} on ${day}. Changes belong in that file: what is changed here is not kept there.`,
  ];
}

/** Said of what is not there although others will look for it. */
export const NOT_NOTED = 'not noted yet';

/** What a reader sees first: the grid and the statement. */
function firstBlocks({ grid, checkBack, choices, statements, missing }: Shared): DocumentBlock[] {
  const { all, open } = choices;
  const draft = byCount(
    open,
    `A draft: 1 of ${all} choices is still open.`,
    `A draft: ${open} of ${all} choices are still open.`,
  );
  return [
    ...textBlocks('quiet', open > 0 ? draft : ''),
    ...missing.flatMap(({ name }) => textBlocks('quiet', `${name}: ${NOT_NOTED}`)),
    ...textBlocks('quiet', checkBack === null ? '' : checkBackLine(checkBack.when)),
    ...(grid.length > 0 ? [headingBlock(1, 'What we chose'), { kind: 'grid', columns: grid } as const] : []),
    ...statements.flatMap(({ ask, text, drafted, lookAgain }) => [
      headingBlock(1, ask),
      ...textBlocks('quiet', lookAgain ?? ''),
      ...textBlocks('lead', text),
      ...textBlocks('quiet', drafted ? 'Drafted from the choices.' : ''),
    ]),
  ];
}

function laterBlocks(shared: Shared): DocumentBlock[] {
  const { answers, kept, points, revisions, notes, open } = shared;
  return [
    ...saidBlocks(answers),
    ...titled(
      'What we talked about',
      points.length > 0
        ? [{ kind: 'list', items: points.map(({ ask, note }) => ({ text: ask, below: note ?? '' })) }]
        : [],
    ),
    ...titled('What we changed', revisions.length > 0 ? [historyOf(shared)] : []),
    ...saidBlocks(notes),
    ...titled(
      KEPT,
      kept.length > 0
        ? [{ kind: 'list', items: kept.map(({ ask, note }) => ({ text: ask, below: note })) }]
        : [],
    ),
    ...(open ? titled('What is still open', openBlocks(open)) : []),
  ];
}

/** A heading with blocks; nothing where there are none. */
function titled(title: string, blocks: readonly DocumentBlock[]): DocumentBlock[] {
  return blocks.length === 0 ? [] : [headingBlock(1, title), ...blocks];
}

/** Answers under the title of their section, each under its question. */
function saidBlocks(answers: readonly AnswerInWords[]): DocumentBlock[] {
  return answers.flatMap(({ section, ask, text }, index) => [
    ...(answers[index - 1]?.section === section ? [] : [headingBlock(1, section)]),
    headingBlock(2, ask),
    ...textBlocks('plain', text),
  ]);
}

/** The revisions as a table; with the reasons where some are known. */
function historyOf({ revisions }: Shared): DocumentBlock {
  const withReasons = revisions.some(({ why }) => why !== null);
  return {
    kind: 'table',
    head: ['When', 'What', ...(withReasons ? ['Why'] : [])],
    rows: revisions.map(({ day, changes, why }) => [
      day,
      changes.join('\n'),
      ...(withReasons ? [why ?? ''] : []),
    ]),
  };
}

function openBlocks({ choices, questions, toComeBackTo }: NonNullable<Shared['open']>): DocumentBlock[] {
  const lists = [
    ['Choices', choices],
    ['Questions', questions],
    [TO_COME_BACK_TO, toComeBackTo],
  ] as const;
  const blocks = lists.flatMap(([title, texts]): DocumentBlock[] =>
    texts.length === 0
      ? []
      : [headingBlock(2, title), { kind: 'list', items: texts.map((text) => ({ text, below: '' })) }],
  );
  return blocks.length > 0 ? blocks : textBlocks('plain', 'Nothing: every question has an answer.');
}

function headingBlock(level: 1 | 2, text: string): DocumentBlock {
  return { kind: 'heading', level, text };
}

/** A text as blocks, one a paragraph. */
function textBlocks(look: 'plain' | 'lead' | 'quiet', text: string): DocumentBlock[] {
  return text
    .split(/\n{2,}/)
    .filter((paragraph) => paragraph.trim() !== '')
    .map((paragraph) => ({ kind: 'text', look, text: paragraph }));
}
