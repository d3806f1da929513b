/** What a terminal that takes whole lines does to them. Pure. */

/** What keys such as arrows send, which such a terminal puts into the line. */
const KEYS = /\u001b(?:\[[0-?]*[ -/]*[@-~]|O[ -~]|.|$)/g;
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** The bytes at which terminals cut a line: 1024 on macOS, 4096 on Linux, its end included. */
const LIMITS = [1024, 4096];

/** The line without what keys have put into it that are no characters. */
export function withoutKeys(line: string): string {
  return line.replace(KEYS, '').replace(CONTROLS, '');
}

/** Whether a line is so long that its end may have been cut off. */
export function mayBeCut(line: string): boolean {
  const bytes = Buffer.byteLength(line) + 1;
  // Where half a character is left at the end, what stands for it is longer.
  return LIMITS.some((limit) => bytes >= limit - 1 && bytes <= limit + 2);
}
