/** Values as YAML and JSON know them: what is in them, and whether two say the same. */

/** A value of a file: text, a number, a list, or a map by name. */
export type Plain = string | number | readonly Plain[] | { readonly [key: string]: Plain };

/** Whether two values would be written alike, the order of names included. Undefined is what is not there. */
export function samePlain(one: Plain | undefined, other: Plain | undefined): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [ours, theirs] = [Object.entries(one), Object.entries(other)];
  return (
    ours.length === theirs.length &&
    ours.every(([name, value], at) => name === theirs[at]?.[0] && samePlain(value, theirs[at]?.[1]))
  );
}

/** Whether a value is a map by name: no list, no text, and something at all. */
export function isPlainMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The entries of a map; none for anything else. */
export function entriesOf(value: unknown): [string, unknown][] {
  return isPlainMap(value) ? Object.entries(value) : [];
}

/** What a map has under a name; null where it has none, and for anything else. */
export function entryOf(value: unknown, name: string): unknown {
  return isPlainMap(value) && name in value ? value[name] : null;
}

/** The items of a list; none for anything else. */
export function itemsOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
