/** Days, in words. */

/** The day of a moment, in words: `1 December 2026`. That is the day where the program runs; a day without a time is itself. */
export function dayOf(moment: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', ...(isDay && { timeZone: 'UTC' }) });
  return format.format(Date.parse(moment));
}
