/** What the page says of where the answers are, what it asks about it, and the ways on that it offers. */
import { allOf } from '../text/language.ts';
import type { Hindrance, Safekeeping } from './safekeeping.ts';

/** A way on, which a button beside it leads to. */
type Way = 'seen' | 'missing' | 'save' | 'download';

/** What there is to say or to ask once saving was tried, with the ways on. */
export interface FileQuestion {
  readonly text: string;
  readonly ways: readonly (readonly [Way, string])[];
}

/** The one line on how things stand. `hasNew`: whether something was written since. */
export function standingIn({ known }: Safekeeping, hasNew: boolean): string {
  if (hasNew) return 'Not saved yet.';
  switch (known.kind) {
    case 'nothing':
      return 'Nothing to save yet.';
    case 'opened':
      return `No changes to ${known.name} yet.`;
    case 'written':
      return `All is saved in ${known.name}.`;
    case 'handed-over':
      return 'Not known to be saved yet.';
    case 'seen':
      return `All is saved in ${known.name}, where you saw it.`;
    case 'missing':
      return 'Not saved yet.';
    case 'copied':
      return 'All is in the text that you have kept.';
  }
}

const STILL_HERE = 'All that you wrote is still on this page.';

/** What is asked about a file that was handed over, or said of a save that did not end in one; null for neither. */
export function askingIn({ known, trouble }: Safekeeping): FileQuestion | null {
  if (trouble) return { text: `${troubleIn(trouble)} ${STILL_HERE}`, ways: waysFrom(trouble.what) };
  switch (known.kind) {
    case 'handed-over':
      return {
        text: `Your browser was given a file: ${known.name}. Please look where it keeps downloads. Is that file there?`,
        ways: [
          ['seen', 'Yes, it is there'],
          ['missing', 'No, it is not there'],
        ],
      };
    case 'missing':
      return {
        text: `So your answers are not saved yet. Some browsers are kept from downloading. ${STILL_HERE} You can save again, or show the answers as text and copy that.`,
        ways: [['save', 'Save again']],
      };
    case 'nothing':
    case 'opened':
    case 'written':
    case 'seen':
    case 'copied':
      return null;
  }
}

function troubleIn({ what, name }: { what: Hindrance; name: string | null }): string {
  // Without a name it is the file that was chosen just now.
  const it = name ?? 'that file';
  switch (what) {
    case 'cancelled':
      return 'Not saved: no file was chosen.';
    case 'refused':
      return `Not saved: this page was not allowed to write into ${name ?? 'a file'}.`;
    case 'locked':
      return `Not saved: ${it} cannot be changed right now. It may be kept from changes, or another program may be using it.`;
    case 'full':
      return `Not saved: there is no room left for ${it}.`;
    case 'gone':
      return `Not saved: ${it} is no longer where it was.`;
    case 'changed':
      return `Not saved: ${it} was changed from somewhere else since this page last read or saved it. It was left as it is. Your answers can go into a new file, so that you have both.`;
    case 'failed':
      return `Not saved: your browser could not write into ${it}.`;
  }
}

function waysFrom(what: Hindrance): FileQuestion['ways'] {
  const download = ['download', 'Download a copy'] as const;
  return what === 'gone' || what === 'changed' ? [['save', 'Save into a new file'], download] : [download];
}

/** Said once a file is written. `isNew`: whether it was chosen just now. */
export function writtenIn(name: string, isNew: boolean): string {
  return isNew ? `Saved in ${name}. Save answers goes into this file from now on.` : `Saved in ${name}.`;
}

/** Said once somebody has seen a file that they downloaded. `hasNew`: whether something was written since. */
export function seenIn({ earlierCopies }: Safekeeping, hasNew: boolean): string {
  const earlier = earlierCopies.slice(0, -1);
  return [
    hasNew
      ? 'Good. What you wrote since then is not saved yet.'
      : 'Good. Delete the download when you have handed it over.',
    ...(earlier.length > 0
      ? [`What you downloaded before holds earlier answers, so it can go too: ${allOf(earlier)}.`]
      : []),
  ].join(' ');
}
