/** Whether the page stands within another one, as where mail or a drive shows it: there a browser may keep it from saving, and it takes nothing. */

/** Whether it does. */
export function isWithinAnother(): boolean {
  return window.top !== window;
}

/** Said at the start of such a page. */
export const WITHIN_ANOTHER =
  'This page is shown within another one, as mail and drives do. Answers might not be saved from here, so nothing can be filled in. Save this page as a file, and open that file with a browser.';
