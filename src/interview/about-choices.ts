/** The guide to the choices, from wherever a person is in a sitting: an option at a time, and back to where they were. */
import { type Entry, type Guide, type Topic, topicAt, topicFor, topicsBeside } from '../guide/guide.ts';
import { endOf, partsOf } from '../guide/in-words.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import {
  ABOUT_THE_CHOICES,
  type Asking,
  BACK,
  BACK_TO_WHERE_YOU_WERE,
  type MoreEntry,
  type MoreLeft,
  menuItem,
} from './asking.ts';

const OTHER_CHOICES = ' others';

/** A guide that was opened, or why it cannot be, a line each. */
export type OpenedGuide = { readonly guide: Guide } | { readonly amiss: readonly string[] };

/**
 * The entry that leads to the guide.
 * @param open reads the guide, which nothing does before it is asked for
 * @param at the id of the question that is open; null for none
 */
export function aboutChoices(
  questionnaire: Questionnaire,
  open: () => Promise<OpenedGuide>,
  at: () => string | null,
): MoreEntry {
  return {
    id: 'about the choices',
    label: ABOUT_THE_CHOICES,
    state: '',
    command: 'guide',
    async open(asking) {
      const opened = await open();
      if ('amiss' in opened)
        return read(asking, ['The guide cannot be read.', ...opened.amiss], BACK_TO_WHERE_YOU_WERE);
      const { guide } = opened;
      const id = at();
      const topic = id === null ? null : topicFor(guide, questionnaire, id);
      const beside = id === null ? [] : topicsBeside(guide, questionnaire, id);
      const left = topic ? await readTopic(asking, guide, topic) : OTHER_CHOICES;
      // Where a section has several choices, nobody can tell which of them somebody has in mind.
      const only = beside.length === 1 ? beside[0] : null;
      return left === OTHER_CHOICES ? readAny(asking, guide, topic ?? only ?? null) : left;
    },
  };
}

/** Lets the person choose among all topics until they go back. */
async function readAny(asking: Asking, guide: Guide, first: Topic | null): Promise<MoreLeft> {
  const items = guide.topics.map(({ question, title }) => menuItem(question.id, title));
  for (let start = first?.question.id ?? items[0]?.value ?? BACK; ; ) {
    const reply = await asking.choose({
      id: 'guide',
      title: guide.title,
      items: [...items, menuItem(BACK, BACK_TO_WHERE_YOU_WERE)],
      start,
    });
    if (reply.kind === 'stop') return 'stop';
    const topic = reply.kind === 'chosen' ? topicAt(guide, reply.value) : null;
    if (!topic) return 'on';
    start = topic.question.id;
    if ((await readTopic(asking, guide, topic)) === 'stop') return 'stop';
  }
}

/** Lets the person read one option after the other, in their order, until they go back or on to other choices. */
async function readTopic(
  asking: Asking,
  guide: Guide,
  topic: Topic,
): Promise<MoreLeft | typeof OTHER_CHOICES> {
  const { title, entries } = topic;
  const [only] = entries;
  if (only?.option === null) return readEntry(asking, guide, topic, only, BACK_TO_WHERE_YOU_WERE);
  const ids = entries.map(({ option }) => option?.id ?? '');
  const items = [
    ...entries.map((entry, index) => menuItem(ids[index] ?? '', entry.title)),
    menuItem(OTHER_CHOICES, 'Other choices'),
    menuItem(BACK, BACK_TO_WHERE_YOU_WERE),
  ];
  for (let start = ids[0] ?? BACK; ; ) {
    const reply = await asking.choose({ title: `${guide.title}: ${title}`, items, start });
    if (reply.kind === 'stop') return 'stop';
    if (reply.kind === 'chosen' && reply.value === OTHER_CHOICES) return OTHER_CHOICES;
    const index = reply.kind === 'chosen' ? ids.indexOf(reply.value) : -1;
    const entry = entries[index];
    if (!entry) return 'on';
    if ((await readEntry(asking, guide, topic, entry, 'Back to the list')) === 'stop') return 'stop';
    // Whoever has read one of them is led on to the next, so that all of them get read.
    start = ids[index + 1] ?? BACK;
  }
}

async function readEntry(
  asking: Asking,
  guide: Guide,
  { title }: Topic,
  entry: Entry,
  on: string,
): Promise<MoreLeft> {
  const paragraphs = [
    entry.option === null ? title : `${title}: ${entry.title}`,
    ...partsOf(guide, entry).map((part) =>
      [
        ...(part.title === '' ? [] : [part.title]),
        ...part.texts.map((text) => (part.kind === 'list' ? `- ${text}` : text)),
      ].join('\n'),
    ),
    ...endOf(guide),
  ];
  return read(asking, paragraphs, on);
}

async function read(asking: Asking, paragraphs: readonly string[], on: string): Promise<MoreLeft> {
  return (await asking.showUntilRead(paragraphs, on)) ? 'on' : 'stop';
}
