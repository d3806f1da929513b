/** What is known about the options of a question, folded up below it on the page to fill in. */
import { escaped } from '../../documents/html-head.ts';
import { type Guide, topicAt } from '../../guide/guide.ts';
import { endOf, type GuidePart, partsOf } from '../../guide/in-words.ts';

/** The fold-out of a question; empty where nothing is known of it. */
export function guideHtml(guide: Guide | undefined, question: string): string {
  const topic = guide ? topicAt(guide, question) : null;
  if (!guide || !topic) return '';
  const entries = topic.entries.map((entry) => {
    const parts = partsOf(guide, entry);
    if (entry.option === null) return parts.map((part) => partHtml(part, 'h3')).join('');
    return `<h3 dir="auto">${escaped(entry.title)}</h3>\n${parts.map((part) => partHtml(part, 'h4')).join('')}`;
  });
  const end = endOf(guide).map((text) => paragraph(text, 'quiet'));
  return `<details class="guide">\n<summary>${escaped(guide.title)}: <span dir="auto">${escaped(topic.title)}</span></summary>\n${entries.join('')}${end.join('')}</details>\n`;
}

function partHtml({ title, kind, texts }: GuidePart, name: 'h3' | 'h4'): string {
  const heading = title === '' ? '' : `<${name}>${escaped(title)}</${name}>\n`;
  switch (kind) {
    case 'list':
      return `${heading}<ul>\n${texts.map((text) => `<li dir="auto">${escaped(text)}</li>\n`).join('')}</ul>\n`;
    case 'caution':
      return heading + texts.map((text) => paragraph(text, 'careful')).join('');
    case 'text':
      return heading + texts.map((text) => paragraph(text, 'plain')).join('');
  }
}

function paragraph(text: string, look: string): string {
  return `<p class="${look}" dir="auto">${escaped(text)}</p>\n`;
}
