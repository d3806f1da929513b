/** The guide to the choices as lines for a screen. */
import type { Entry, Guide, Topic } from '../../guide/guide.ts';
import { endOf, partsOf } from '../../guide/in-words.ts';
import { wrap } from '../../terminal/lines.ts';
import { shown } from '../../text/shown.ts';
import { block, type Rendering } from './rendering.ts';

/** What there is to read about: each option with what it is, and nothing that ranks them. */
export function guideOverview(guide: Guide, rendering: Rendering): string[] {
  const { style, columns } = rendering;
  return [
    ...wrap(shown(guide.title), columns).map(style.title),
    ...[guide.intro, guide.caution]
      .flatMap((text) => wrap(shown(text), columns))
      .map((line) => style.plain(line)),
    ...guide.topics.flatMap(({ title, entries }) =>
      block(
        title,
        entries.map((entry) =>
          itemOf(entry.option === null ? entry.written.what : nameAndWhat(entry), rendering),
        ),
        rendering,
      ),
    ),
    ...endLines(guide, rendering),
  ];
}

/** All that is known of these entries. */
export function topicLines(guide: Guide, { title, entries }: Topic, rendering: Rendering): string[] {
  const { style, columns } = rendering;
  return entries.flatMap((entry, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(shown(entry.option === null ? title : `${title}: ${entry.title}`), columns).map(style.title),
    ...partsOf(guide, entry).flatMap((part) => {
      const lines = part.kind === 'list' ? part.texts.map((text) => itemOf(text, rendering)) : part.texts;
      return part.title === ''
        ? [...(part.kind === 'caution' ? [] : ['']), ...lines.flatMap((line) => wrap(shown(line), columns))]
        : block(part.title, lines, rendering);
    }),
  ]);
}

/** What stands at the end of all that is shown. */
export function endLines(guide: Guide, { style, columns }: Rendering): string[] {
  return [
    '',
    ...endOf(guide)
      .flatMap((text) => wrap(shown(text), columns))
      .map((line) => style.plain(line)),
  ];
}

function nameAndWhat({ title, written }: Entry): string {
  return `${title}: ${written.what}`;
}

function itemOf(text: string, { inWords }: Rendering): string {
  return inWords ? text : `- ${text}`;
}
