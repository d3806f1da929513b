/** What a worksheet of a way has beside its questions: its title, what to talk about before its choices, and what is read out. */
import type { Section, Way } from '../questionnaire/questionnaire.ts';
import { aboutWay, TO_TALK_ABOUT, toTalkAboutIn } from '../questionnaire/ways.ts';
import { asOneLine } from '../text/characters.ts';
import type { DocumentBlock } from './layout.ts';

/** The title of a way, and what it is about. */
export function titleBlocks(way: Way): DocumentBlock[] {
  const about = aboutWay(way);
  return [
    { kind: 'text', look: 'lead', text: asOneLine(way.title) },
    ...(about ? [{ kind: 'text', look: 'quiet', text: asOneLine(about) } as const] : []),
  ];
}

/** What to talk about before the choices of a section, in one paragraph; nothing where the way has none of it. */
export function talkBlocks(section: Section, way: Way): DocumentBlock[] {
  const text = talkText(section, way);
  return text === '' ? [] : [{ kind: 'text', look: 'quiet', text }];
}

/** The same as a text; empty for nothing. */
export function talkText(section: Section, way: Way): string {
  const asks = toTalkAboutIn(section, way).map(({ ask }) => asOneLine(ask));
  return asks.length === 0 ? '' : `${TO_TALK_ABOUT}: ${asks.join(' ')}`;
}

/** A section that a way reads out: each of its questions, with what it means; nothing for one that it does not read out. */
export function readOutBlocks({ id, title, about, questions }: Section, way: Way): DocumentBlock[] {
  if (!way['read-out']?.includes(id)) return [];
  const items = questions.map(({ ask, help = '' }) => ({ text: asOneLine(ask), below: asOneLine(help) }));
  return [
    { kind: 'heading', level: 1, text: title },
    ...(about ? [{ kind: 'text', look: 'quiet', text: asOneLine(about) } as const] : []),
    { kind: 'list', items },
  ];
}
