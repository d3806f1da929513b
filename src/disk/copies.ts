/** Copies of a file that lie beside it: what it was, or what could not go into it. */
import path from 'node:path';
import { possiblePaths } from './broken-saves.ts';
import { hiddenCopyOf } from './hidden-names.ts';
import { fileNamesIn, seenAt } from './leftovers.ts';

/**
 * The file as it was; answers that could not go into it; what another program wrote into it in the moment of a save; or, under
 * a hidden name, what a save that was cut short left, until the next run at the file looks at it.
 */
type CopyKind = 'bak' | 'yours' | 'theirs' | 'hidden';

/** A copy of a file. */
export interface Copy {
  readonly path: string;
  readonly kind: CopyKind;
  /** When it was written, in milliseconds. */
  readonly since: number;
}

/** Finds the copies beside any file. Each folder is read once, for all the files that are asked for. Throws nothing. */
export function copiesFinder(): (file: string) => Copy[] {
  const known = new Map<string, ReadonlyMap<string, Copy[]>>();
  const copiesIn = (folder: string) => {
    const there = known.get(folder) ?? copiesByName(folder);
    known.set(folder, there);
    return there;
  };
  // Only a link leads elsewhere: the same folder under two names would give each copy twice.
  const places = (file: string) => (seenAt(file)?.isSymbolicLink() ? possiblePaths(file) : [file]);
  return (file) => places(file).flatMap((one) => copiesIn(path.dirname(one)).get(path.basename(one)) ?? []);
}

/** The copies in a folder, by the name of the file that they are of. */
function copiesByName(folder: string): ReadonlyMap<string, Copy[]> {
  const copies = new Map<string, Copy[]>();
  for (const name of fileNamesIn(folder)) {
    const read = readName(name);
    const seen = read && seenAt(path.join(folder, name));
    if (!read || !seen?.isFile()) continue;
    const copy = { path: path.join(folder, name), kind: read.kind, since: seen.mtimeMs };
    copies.set(read.of, [...(copies.get(read.of) ?? []), copy]);
  }
  return copies;
}

/** What the name of a copy says: `m.yaml.bak2`, `m.yours.yaml`, `m.theirs3.yaml`, `.m.yaml.<random>.copy`. Null for any other. */
function readName(name: string): { readonly of: string; readonly kind: CopyKind } | null {
  const hidden = hiddenCopyOf(name);
  if (hidden !== null) return { of: hidden, kind: 'hidden' };
  const { name: stem, ext } = path.parse(name);
  if (/^\.bak\d*$/.test(ext)) return { of: stem, kind: 'bak' };
  const { name: before, ext: whose } = path.parse(stem);
  if (/^\.yours\d*$/.test(whose)) return { of: before + ext, kind: 'yours' };
  return /^\.theirs\d*$/.test(whose) ? { of: before + ext, kind: 'theirs' } : null;
}
