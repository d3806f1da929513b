/** What an id looks like, whatever it is the id of: a section, a question, a point or an option. */

/** Small letters, digits and hyphens: `youth-feedback`. */
export const ID_PATTERN = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** What is said of a name that stands where an id is expected, and is none. */
export const NO_ID = 'is not an id; expected small letters, digits and hyphens';

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return ID_PATTERN.test(text);
}
