/** What a worksheet of a way has beside its questions: its title, what to talk about before its choices, and what is read out. */
import { sourceLine } from '../model/wording.ts';
import type { Section, Way } from '../questionnaire/questionnaire.ts';
import { aboutWay, TO_TALK_ABOUT, toTalkAboutIn } from '../questionnaire/ways.ts';
import { asOneLine } from '../text/characters.ts';
import type { DocumentBlock } from './layout.ts';
import type { Numbered } from './question-on-paper.ts';

/**
 * The title of a way, and what it is about.
 * @param isHeaded whether its title is a heading below already
 */
export function titleBlocks(way: Way, isHeaded = false): DocumentBlock[] {
  const about = aboutWay(way);
  return [
    ...(isHeaded ? [] : [{ kind: 'text', look: 'lead', text: asOneLine(way.title) } as const]),
    ...(about ? [{ kind: 'text', look: 'quiet', text: asOneLine(about) } as const] : []),
  ];
}

/** What to talk about before the choices of a section, by its number; nothing where the way has none of it. */
export function talkBlocks(section: Section, way: Way, numbered: Numbered): DocumentBlock[] {
  const items = toTalkAboutIn(section, way).map((question) => ({
    text: numbered(question, asOneLine(question.ask)),
    below: '',
  }));
  return items.length === 0 ? [] : [{ kind: 'list', items }];
}

/** What stands above that. */
export const TALK_LABEL: DocumentBlock = { kind: 'text', look: 'quiet', text: `${TO_TALK_ABOUT}:` };

/** The same as a text; empty for nothing. */
export function talkText(section: Section, way: Way): string {
  const asks = toTalkAboutIn(section, way).map(({ ask }) => asOneLine(ask));
  return asks.length === 0 ? '' : `${TO_TALK_ABOUT}: ${asks.join(' ')}`;
}

/** A section that a way reads out: each of its questions, with what it means and what that was made from; nothing for one that it does not read out. */
export function readOutBlocks(
  { id, title, about, questions }: Section,
  way: Way,
  numbered: Numbered = (_, text) => text,
): DocumentBlock[] {
  if (!way['read-out']?.includes(id)) return [];
  const items = questions.map((question) => ({
    text: numbered(question, asOneLine(question.ask)),
    below: [asOneLine(question.help ?? ''), asOneLine(sourceLine(question))].filter(Boolean).join(' '),
  }));
  return [
    { kind: 'heading', level: 1, text: title },
    ...(about ? [{ kind: 'text', look: 'quiet', text: asOneLine(about) } as const] : []),
    { kind: 'list', items },
  ];
}
