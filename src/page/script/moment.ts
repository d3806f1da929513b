/** The time, as the browser has it. */

/** The time as models keep it. */
export function moment(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
}
