/** Source maps that lead to lines, which is all that a trace is read for: with columns they are larger than the program. */
import { decode, encode } from '@jridgewell/sourcemap-codec';

/** A source map as JSON, with the first place of each line of the source and without names. */
export function lineMap(json: string): string {
  const map: { mappings: string; names: string[] } = JSON.parse(json);
  const mappings = decode(map.mappings).map((segments) => {
    let last = '';
    return segments.flatMap((segment) => {
      if (segment.length === 1) return [];
      const [column, source, line, from] = segment;
      const isSame = last === `${source} ${line}`;
      last = `${source} ${line}`;
      return isSame ? [] : [[column, source, line, from] as [number, number, number, number]];
    });
  });
  return JSON.stringify({ ...map, names: [], mappings: encode(mappings) });
}
