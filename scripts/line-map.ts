/** Source maps that lead to lines, which is all that a trace is read for: with columns and names they are larger than the program. */
import { decode, encode, type SourceMapSegment } from '@jridgewell/sourcemap-codec';

/** A source map as JSON, with the first place of each line of the source, and without names. */
export function lineMap(json: string): string {
  const map: { mappings: string } = JSON.parse(json);
  const mappings = decode(map.mappings).map((segments) =>
    segments
      .filter(([, source, line], at) => source !== segments[at - 1]?.[1] || line !== segments[at - 1]?.[2])
      .map((segment) => segment.slice(0, 4) as SourceMapSegment),
  );
  return JSON.stringify({ ...map, names: [], mappings: encode(mappings) });
}
