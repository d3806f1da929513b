/** What is being filled in, as those know it who save it, open it and bring it together. */
import type { Sheet } from '../sheet.ts';
import type { ToLookAt } from './reminding.ts';

/** It, as it is now, and how something else is put in its place. */
export interface Filled {
  readonly sheet: () => Sheet;
  /** Whether something is in the fields that was not there when it was saved last. */
  readonly hasNew: () => boolean;
  /** Takes the sheet of what is in the fields, once that was saved. */
  readonly saved: (sheet: Sheet) => void;
  /** Puts another sheet into the fields, and what prompted its change. Gives what of it could point to someone. */
  readonly opened: (sheet: Sheet, reason: string) => ToLookAt;
  /** Whether something with this id can be answered on this page. */
  readonly isOnPage: (id: string) => boolean;
}
