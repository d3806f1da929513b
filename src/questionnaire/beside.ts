/** What stands beside the questions in a folder: files known by their names, which are read only by whoever asks for them. */

/** Whether a file of a folder is the sheet for young people. */
export function isYouthSheet(name: string): boolean {
  return /^youth-sheet\.ya?ml$/.test(name);
}

const EXAMPLE = /^example(?:-([a-z0-9-]{1,40}))?\.ya?ml$/;

/** Whether a file of a folder is an example. */
export function isExampleFile(name: string): boolean {
  return EXAMPLE.test(name);
}

/** What an example is called where one is asked for: `example-plain.yaml` is `plain`, `example.yaml` is `example`. */
export function exampleName(file: string): string {
  return EXAMPLE.exec(file)?.[1] ?? 'example';
}

/** Whether a file of a folder stands beside the questions, so that it is no section. */
export function isBeside(name: string): boolean {
  return isYouthSheet(name) || isExampleFile(name);
}
