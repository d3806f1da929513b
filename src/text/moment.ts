/** A time as models keep it. */

/** ISO 8601 in UTC, to the second. */
export function asMoment(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
