/** How the guide to the choices is laid out, as a document or behind a worksheet. */
import type { Entry, Guide, Topic } from '../guide/guide.ts';
import { citationsOf, endOf, type GuidePart, partsOf } from '../guide/in-words.ts';
import { byCount, inARow } from '../text/language.ts';
import type { DocumentBlock, DocumentLayout } from './layout.ts';
import { paperFor } from './paper.ts';

/** What a document of the guide is to hold. */
export interface GuideWanted {
  readonly guide: Guide;
  /** Its topics, or those of them that are wanted. */
  readonly topics: readonly Topic[];
  /** What the questionnaire is called. */
  readonly questionnaire: string;
  /** When it is made: ISO 8601 in UTC. */
  readonly now: string;
}

/** Lays out the guide as a document of its own. */
export function guideLayout({ guide, topics, questionnaire }: GuideWanted): DocumentLayout {
  return {
    title: guide.title,
    subtitle: questionnaire,
    language: guide.language,
    blocks: [{ kind: 'text', look: 'plain', text: guide.intro }, ...topicBlocks(guide, topics)],
    foot: endOf(guide),
    paper: paperFor(guide.language),
  };
}

/**
 * What is known about the choices that are asked, to stand behind a worksheet.
 * @param ids of the questions that are asked; null for all
 */
export function annexBlocks(guide: Guide, ids: readonly string[] | null): DocumentBlock[] {
  const topics = guide.topics.filter(({ question }) => ids === null || ids.includes(question.id));
  if (topics.length === 0) return [];
  const around = (text: string) => ({ kind: 'text', look: 'plain', text }) as const;
  return [
    around(guide.intro),
    // A section of the worksheet may have the name of a topic.
    ...topicBlocks(guide, topics, (title) => `${guide.title}: ${title}`),
    ...endOf(guide).map(around),
  ];
}

/** The topics, one after the other, each with its entries, and all their sources once at the end. */
function topicBlocks(
  guide: Guide,
  topics: readonly Topic[],
  titled = (title: string) => title,
): DocumentBlock[] {
  const sources = [...new Set(topics.flatMap(({ entries }) => entries.flatMap(citationsOf)))];
  return [
    ...topics.flatMap(({ title, entries }): DocumentBlock[] => [
      { kind: 'heading', level: 1, text: titled(title) },
      ...entries.flatMap((entry): DocumentBlock[] => {
        const parts = partsOf(guide, entry, { kind: 'text', texts: numbersOf(entry, sources) });
        if (entry.option === null) return parts.flatMap((part) => partBlocks(part, 2));
        const heading = { kind: 'heading', level: 2, text: entry.title } as const;
        return [heading, ...parts.flatMap((part) => partBlocks(part, 3))];
      }),
    ]),
    ...(sources.length > 0 ? [{ kind: 'heading', level: 1, text: titled('Sources') } as const] : []),
    ...sources.map(
      (source, index) => ({ kind: 'text', look: 'plain', text: `${index + 1}. ${source}` }) as const,
    ),
  ];
}

/** Where the sources of an entry stand at the end, in a sentence; nothing where it has none. */
function numbersOf(entry: Entry, sources: readonly string[]): string[] {
  const numbers = citationsOf(entry).map((citation) => String(sources.indexOf(citation) + 1));
  const named = inARow(numbers);
  return numbers.length === 0
    ? []
    : [byCount(numbers.length, `Source ${named}, at the end.`, `Sources ${named}, at the end.`)];
}

/** @param level of its title */
function partBlocks({ title, kind, texts }: GuidePart, level: 2 | 3): DocumentBlock[] {
  const heading = title === '' ? [] : [{ kind: 'heading', level, text: title } as const];
  if (kind === 'list') return [...heading, { kind, items: texts.map((text) => ({ text, below: '' })) }];
  const look = kind === 'caution' ? 'quiet' : 'plain';
  return [...heading, ...texts.map((text) => ({ kind: 'text', look, text }) as const)];
}
