/** What is said where a text is not YAML as we read it. */

/** What is said of a text that nobody wrote by hand. */
export const TOO_MANY = 'has far more names, lists and lines than a questionnaire or a model';

/** By the parser's codes. Its own messages quote the source, which may be somebody's note; these never do. */
export const PLAIN_WORDS: Readonly<Record<string, string>> = {
  BAD_ALIAS:
    'a word that begins with "*" or "&" has a meaning of its own in YAML; put it in quotes if it is text',
  BAD_DQ_ESCAPE:
    'a backslash in a text in double quotes starts a code that YAML does not know; write it twice',
  BAD_INDENT: 'the indentation does not line up with the lines above, or a bracket above is not closed',
  BAD_SCALAR_START: 'a text cannot begin with this character; put it in quotes',
  BLOCK_AS_IMPLICIT_KEY: 'there is a second ": " in this line; put the text in quotes',
  DUPLICATE_KEY: 'this name is there twice in the same list of names; keep one of the two',
  MISSING_CHAR:
    'something is missing here: a closing quote or bracket, a comma, or a colon with a space after it',
  MULTILINE_IMPLICIT_KEY: 'expected a name followed by a colon and a space',
  RESOURCE_EXHAUSTION: 'is nested too deeply to be read',
  MULTIPLE_DOCS: 'a second document starts here; expected one only',
  NON_STRING_KEY: 'a name was expected before the colon',
  TAB_AS_INDENT: 'a tab stands at the start of the line; use spaces',
  TOO_MANY,
  TAG_RESOLVE_FAILED:
    'a word that begins with "!" has a meaning of its own in YAML; put it in quotes if it is text',
};
