/** What is amiss, told at the top of the page and gone to: a file that does not read, or answers that cannot be kept as they are. */
import { PARTS } from '../names.ts';
import { found, made } from './elements.ts';
import type { ToMend } from './notices.ts';

const place = () => found(PARTS.problems, HTMLElement);

/** Tells of problems, with a line for each where there are several to tell apart, and leads there. */
export function showProblems(title: string, lines: readonly HTMLLIElement[]): void {
  const element = place();
  const list = lines.length > 0 ? [made('ul', {}, ...lines)] : [];
  element.replaceChildren(made('p', { dir: 'auto' }, title), ...list);
  element.focus();
}

/** Takes back what was told. */
export function clearProblems(): void {
  place().replaceChildren();
}

/** Marks a line by the field that it leads to. */
const OF_FIELD = 'data-field';

/** Names all that is to be mended before something can be done with the answers, with a way to each. */
export function showToMend(title: string, all: readonly ToMend[]): void {
  const lines = all.map(({ field, ask, why }) => {
    const link = made('a', { href: `#${field}`, dir: 'auto' }, ask);
    return made('li', { [OF_FIELD]: field }, link, made('p', {}, why));
  });
  showProblems(title, lines);
}

/** Takes what is mended off the list, and the list with the last of it. */
export function takeOffMended(left: readonly ToMend[]): void {
  const lines = place().querySelectorAll(`[${OF_FIELD}]`);
  const mended = [...lines].filter(
    (line) => !left.some(({ field }) => field === line.getAttribute(OF_FIELD)),
  );
  if (mended.length === 0) return;
  if (mended.length === lines.length) clearProblems();
  else for (const line of mended) line.remove();
}
