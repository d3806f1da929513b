/** Saving what is filled in: the answers go into a file, which the browser is given, or it is said why they do not yet. */
import { TooLargeError } from '../../model/too-large.ts';
import { asMoment } from '../../text/language.ts';
import { type Sheet, savedSheet } from '../sheet.ts';
import { download } from './files.ts';
import { goTo } from './navigation.ts';
import { firstMisfit } from './notices.ts';
import { tell } from './outcome.ts';
import { isWithinAnother, notKnownToBeSaved } from './within-another.ts';

/**
 * Saves a sheet, and says what came of it. Gives the sheet as it is then, and whether nobody knows what became of the file;
 * null where something in it cannot be kept.
 * @param why what prompted the change, or null
 */
export function save(
  sheet: Sheet,
  why: string | null,
): { readonly sheet: Sheet; readonly isDoubtful: boolean } | null {
  const misfit = firstMisfit();
  if (misfit) {
    tell('Not saved yet: something cannot be kept as it is. It says why below it.');
    goTo(misfit);
    return null;
  }
  let saved: ReturnType<typeof savedSheet>;
  try {
    saved = savedSheet(sheet, why, asMoment(new Date()));
  } catch (error) {
    if (!(error instanceof TooLargeError)) throw error;
    tell(`Not saved yet: this model ${error.message} All that you wrote is still on this page.`);
    return null;
  }
  const { name, text } = saved;
  download(name, text.text);
  const isDoubtful = isWithinAnother();
  tell(
    isDoubtful
      ? notKnownToBeSaved(name)
      : `Saved as ${name}, where your browser keeps what it downloads. Look that it is there before you close this page.`,
  );
  return { sheet: saved, isDoubtful };
}
