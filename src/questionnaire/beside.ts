/** What stands beside the questions in a folder: files known by their names, which are read only by whoever asks for them. */

/** The sheet for young people. */
const YOUTH_SHEET = /^youth-sheet\.ya?ml$/;

/** Whether a file of a folder is the sheet for young people. */
export function isYouthSheet(name: string): boolean {
  return YOUTH_SHEET.test(name);
}

/** Whether a file of a folder stands beside the questions, so that it is no section. */
export function isBeside(name: string): boolean {
  return isYouthSheet(name);
}
