/** The bytes of a Word document, which are the same for the same document made at the same time. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

/** A zip file counts years from here; the document itself says when it was made. */
const ZIP_DATE = new Date(1980, 0, 1);

/** Each part is a plain file that its owner can write and all can read: where a zip file does not say so, some programs let nobody read it. */
const UNIX = 3;
const PLAIN_FILE = 0o100644 * 2 ** 16;

/**
 * The document with the time that it is said to be made at, instead of the clock's.
 * @param now ISO 8601 in UTC
 */
export function datedBytes(packed: Uint8Array, now: string): Uint8Array {
  const parts: Zippable = {};
  for (const [name, bytes] of Object.entries(unzipSync(packed))) {
    if (name.endsWith('/')) continue;
    const dated =
      name === 'docProps/core.xml'
        ? strToU8(
            strFromU8(bytes).replace(
              /(<dcterms:(?:created|modified)[^<>]*>)[^<]*/g,
              (_, tag: string) => tag + now,
            ),
          )
        : bytes;
    parts[name] = [dated, { mtime: ZIP_DATE, os: UNIX, attrs: PLAIN_FILE }];
  }
  return zipSync(parts);
}
