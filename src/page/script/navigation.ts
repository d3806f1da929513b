/** Going about the page: one part is shown at a time, and which one stands behind the # of the address. */
import { PARTS } from '../names.ts';
import { found } from './elements.ts';
import { leadToAll } from './ways.ts';

const NARROW_WINDOW = '(max-width: 52rem)';

/** Looks in the next frame whether what has the focus is still in sight. */
let nextLook = 0;

/** Shows the part that the address names from now on, the first to begin with. `entered` is told of each. */
export function startNavigation(entered: () => void): void {
  const list = found(PARTS.list, HTMLDetailsElement);
  if (matchMedia(NARROW_WINDOW).matches) list.open = false;
  showPart(partOf(aim()));
  const arrive = () => {
    const target = aim();
    leadToAll(target);
    showPart(partOf(target));
    entered();
    if (matchMedia(NARROW_WINDOW).matches) list.open = false;
    focusOn(target);
  };
  addEventListener('hashchange', arrive);
  document.addEventListener('focusin', () => {
    bringFocusIntoSight();
    // Firefox scrolls to the caret of a text once more in its next frame, although the focus is somewhere else by then.
    cancelAnimationFrame(nextLook);
    nextLook = requestAnimationFrame(bringFocusIntoSight);
  });
  document.addEventListener('click', (event) => {
    const { target } = event;
    const link = target instanceof Element ? target.closest('a') : null;
    if (link?.matches('.skip')) {
      // The address goes on naming the part that is shown, for when the page is loaded anew.
      event.preventDefault();
      found(link.hash.slice(1), HTMLElement).focus();
    }
    // The address stays the same, but another part may have come to be shown. The browser would take the focus away.
    else if (link && link.hash !== '' && link.hash === location.hash) {
      event.preventDefault();
      arrive();
    }
  });
}

/** Goes to a field, also where its part is not the one that is shown. */
export function goTo(element: HTMLElement): void {
  const part = element.closest<HTMLElement>('.part');
  leadToAll(element);
  if (part) showPart(part);
  element.focus();
}

/** Does something. Where what had the focus is gone then, leads to what stood around it: whoever uses keys goes on from there. */
export function keepingFocus(act: () => void): void {
  const at = document.activeElement;
  const around: Element[] = [];
  for (let one = at; one; one = one.parentElement) around.push(one);
  act();
  const now = document.activeElement;
  if (at === document.body || isShown(at) || (now !== at && now !== document.body)) return;
  const place = around.find((one) => isShown(one) && one.matches('.asked, .part'));
  focusOn(place instanceof HTMLElement ? place : partOf(document.body));
}

/** Scrolls no further than needed to something that is to be read; to its beginning where there is no room for all of it. */
export function bringIntoSight(element: HTMLElement): void {
  // What was pressed for it may stay behind.
  cancelAnimationFrame(nextLook);
  element.scrollIntoView({ block: 'nearest' });
  if (element.getBoundingClientRect().top < 0) element.scrollIntoView();
}

/** Scrolls to what has the focus where none of it is in sight: it is out of the window, or behind the bar at the foot of a small one. */
function bringFocusIntoSight(): void {
  const at = document.activeElement;
  const bar = document.querySelector('.keep');
  if (!isShown(at) || !bar || bar.contains(at)) return;
  const isCovered = getComputedStyle(bar).position === 'fixed';
  const end = isCovered ? bar.getBoundingClientRect().top : innerHeight;
  const { top, bottom } = at.getBoundingClientRect();
  if (top >= end || bottom <= 0) at.scrollIntoView({ block: 'nearest' });
}

function isShown(element: Element | null): element is Element {
  return element?.isConnected === true && element.getClientRects().length > 0;
}

/** Leads back to the beginning where the part that is shown is not on the way any more. */
export function leaveWhatIsOff(): void {
  if (document.querySelector('.part[data-off]:not([hidden])')) location.hash = PARTS.begin;
}

function aim(): HTMLElement {
  return (
    document.getElementById(decodeURIComponent(location.hash.slice(1))) ?? found(PARTS.begin, HTMLElement)
  );
}

/** The part that an element is in; for what is in none the one that is shown. */
function partOf(element: HTMLElement): HTMLElement {
  const part = element.closest<HTMLElement>('.part');
  return (
    part ?? document.querySelector<HTMLElement>('.part:not([hidden])') ?? found(PARTS.begin, HTMLElement)
  );
}

function showPart(part: HTMLElement): void {
  for (const one of document.querySelectorAll<HTMLElement>('.part')) one.hidden = one !== part;
  for (const link of document.querySelectorAll('nav a')) {
    if (link.getAttribute('href') === `#${part.id}`) link.setAttribute('aria-current', 'step');
    else link.removeAttribute('aria-current');
  }
}

/** Where a person goes on from: the heading of a part, the field of a question. */
function focusOn(target: HTMLElement): void {
  const within = (names: string) => target.querySelector<HTMLElement>(names);
  if (target.matches('.part')) {
    within('h2')?.focus({ preventScroll: true });
    target.scrollIntoView();
  } else if (target.matches('.asked'))
    (within('fieldset input:checked') ?? within('textarea, input'))?.focus();
  else target.focus();
}
