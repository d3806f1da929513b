/** The changelog at a release, and which version may follow on which. Pure. */

/** What is to be released stands below this line, up to the next heading of its kind. */
const UNRELEASED = /^## Unreleased\n/m;

/** The changelog with what was unreleased under a version and a day; null where nothing was. */
export function released(changelog: string, version: string, day: Date): string | null {
  const [before = '', after] = changelog.split(UNRELEASED);
  const section = after?.split(/^## /m)[0] ?? '';
  if (after === undefined || section.trim() === '') return null;
  return `${before}## Unreleased\n\n## ${version} (${day.toISOString().slice(0, 10)})\n${after}`;
}

/** Whether a version is three numbers that come after those of another. */
export function comesAfter(earlier: string, version: string): boolean {
  if (!/^(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}$/.test(version)) return false;
  const [was, is] = [earlier, version].map((one) => one.split('.').map(Number)) as [number[], number[]];
  const place = is.findIndex((number, index) => number !== was[index]);
  return place >= 0 && (is[place] ?? 0) > (was[place] ?? 0);
}
