/** Whether the page stands within another one, as where mail or a drive shows it: there a browser may keep it from saving. */

/** Whether it does. */
export function isWithinAnother(): boolean {
  return window.top !== window;
}

/** Said at the start of such a page. */
export const WITHIN_ANOTHER =
  'This page is shown within another one, where sections may not open and answers may not be saved. Save this page as a file, and open that file with a browser.';

/** Said when it has handed a file over, which nobody can see the end of there. `name`: of the file. */
export function notKnownToBeSaved(name: string): string {
  return `${name} was handed to your browser, but a page within another one is often kept from saving. Look that the file is there, or open this page as a file of its own before you go on.`;
}
