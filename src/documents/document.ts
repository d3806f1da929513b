/** How a document to share is laid out: what was chosen first, how it came to be after it. */
import { checkBackLine } from '../model/checking-back.ts';
import { TO_COME_BACK_TO } from '../model/coming-back.ts';
import { KEPT } from '../model/points.ts';
import { MADE_UP } from '../models/record/example.ts';
import { clauses } from '../text/language.ts';
import type { AnswerInWords, Shared } from './document-content.ts';
import { DRAFT, isDraft, openInWords } from './draft.ts';
import type { DocumentBlock, DocumentLayout } from './layout.ts';
import { paperFor } from './paper.ts';

/** Lays out what a document says. */
export function documentOf(shared: Shared): DocumentLayout {
  return {
    title: shared.heading ?? shared.title,
    ...(isDraft(shared) && { beside: DRAFT }),
    subtitle: shared.heading === null ? '' : shared.title,
    language: shared.language,
    blocks: [...pageOneOf(shared), ...laterBlocks(shared)],
    foot: footOf(shared),
    paper: paperFor(shared.language),
  };
}

/** The lines at the foot: what it is and is not, what it follows, and when it was made. `of`: of one plan, or of several. */
export function footOf(
  { follows, isExample, madeFrom: { file, day } }: Pick<Shared, 'follows' | 'isExample' | 'madeFrom'>,
  of: 'one' | 'several' = 'one',
): string[] {
  const whose = isExample ? 'Made up as' : 'This is';
  const says =
    of === 'several'
      ? "Each of these is a program's own plan. They are not legal advice."
      : `${whose} a program's own plan. It is not legal advice.`;
  return [
    ...(isExample ? [MADE_UP] : []),
    ...(follows === null ? [] : [followsInWords(follows)]),
    `${says} Made on ${day}.`,
    ...(file === null
      ? []
      : [`Made from ${file}. Changes belong in that file: what is changed here is not kept there.`]),
  ];
}

function followsInWords({ what, publisher }: NonNullable<Shared['follows']>): string {
  return publisher === null
    ? `After: ${what}. Those who made that have not reviewed or approved this.`
    : `After: ${what}. Its publishers (${publisher}) have not reviewed or approved this.`;
}

/** Said of what is not there although others will look for it. */
export const NOT_NOTED = 'not noted yet';

/** Said of a statement in which nobody has written yet. */
export const DRAFTED = 'Drafted from the choices.';

/** What a reader sees first, as on the first page of the worksheet: the grid, what shaped it and the statement. */
export function pageOneOf({
  grid,
  checkBack,
  choices,
  isUndecided,
  statements,
  missing,
  shaped,
}: Shared): DocumentBlock[] {
  return [
    ...textBlocks('quiet', openInWords({ choices, isUndecided })),
    ...missing.flatMap(({ name }) => textBlocks('quiet', `${name}: ${NOT_NOTED}`)),
    ...textBlocks('quiet', checkBack === null ? '' : checkBackLine(checkBack.when)),
    ...(grid.length > 0 ? [headingBlock(1, 'What we chose'), { kind: 'grid', columns: grid } as const] : []),
    ...shaped.flatMap(({ name, text }) => [
      headingBlock(1, name),
      ...(text === null ? textBlocks('quiet', 'Not noted yet.') : textBlocks('plain', text)),
    ]),
    ...statements.flatMap(({ ask, text, drafted, lookAgain }) => [
      headingBlock(1, ask),
      ...textBlocks('quiet', lookAgain ?? ''),
      ...textBlocks('lead', text),
      ...textBlocks('quiet', drafted ? DRAFTED : ''),
    ]),
  ];
}

function laterBlocks(shared: Shared): DocumentBlock[] {
  const { answers, askedFor, kept, points, steps, revisions, notes, open } = shared;
  return [
    ...saidBlocks(answers),
    ...saidBlocks(askedFor),
    ...topicBlocks(points),
    ...(steps ? stepBlocks(steps) : []),
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

/** What was talked about: each with its note, or their names alone where the notes stay among colleagues. */
function topicBlocks(points: Shared['points']): DocumentBlock[] {
  if (points.length === 0) return [];
  const items = points.map(({ ask, note }) => ({ text: ask, below: note ?? '' }));
  return [
    headingBlock(1, topicsTitle(points)),
    ...textBlocks('quiet', areAlone(points) ? 'What was decided is not shown here.' : ''),
    { kind: 'list', items },
  ];
}

/** The next steps that were kept, group by group. */
function stepBlocks(groups: NonNullable<Shared['steps']>): DocumentBlock[] {
  return [
    headingBlock(1, NEXT_STEPS_TITLE),
    ...(groups.length === 0 ? textBlocks('quiet', NO_STEPS) : []),
    ...groups.flatMap(({ group, steps }): DocumentBlock[] => [
      headingBlock(2, group),
      {
        kind: 'list',
        items: steps.map(({ title, state, plan }) => ({
          text: stepInWords(title, state),
          below: plan ?? '',
        })),
      },
    ]),
  ];
}

/** Said where a document is to have next steps, and there are none. */
export const NO_STEPS = 'None are kept for these choices yet.';

/** What documents call the next steps. */
export const NEXT_STEPS_TITLE = 'Next steps';

function stepInWords(title: string, state: 'kept' | 'done' | 'elsewhere'): string {
  switch (state) {
    case 'kept':
      return title;
    case 'done':
      return `${title} (marked done by the team)`;
    case 'elsewhere':
      return `${title} (handled elsewhere)`;
  }
}

/** What stands above the points that were talked about. */
export function topicsTitle(points: Shared['points']): string {
  return areAlone(points) ? 'Topics the team noted' : 'What we talked about';
}

/** Whether the points stand without any note. */
function areAlone(points: Shared['points']): boolean {
  return points.every(({ note }) => note === null);
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
      clauses(changes),
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
