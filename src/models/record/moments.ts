/** Dates and times in a saved model: as this program writes them, and as YAML's own type for them allows. Pure. */
import { asMoment } from '../../text/language.ts';

const AS_WRITTEN = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,12})?)?(Z|[+-]\d{2}:\d{2}))?$/;

/** Other programs write 2026-11-26 08:56:25+00:00, 2026-11-26 08:56:25.000000000 Z, and with less of it. */
const OF_YAML =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]{1,9})(\d\d?):(\d\d)(?::(\d\d)(?:\.\d{0,12})?)?[ \t]{0,9}(?:([Zz])|([+-])(\d\d?)(?::?(\d\d))?)?)?$/;

/**
 * A date, or a date and time, as ISO 8601 has it: as it is written where it is that already, else in UTC. Without a zone
 * it is UTC, as YAML has it. Null for anything else.
 */
export function momentIn(text: string): string | null {
  const written = AS_WRITTEN.test(text) ? text : inUtc(text);
  // There is no 99th of a month.
  return written === null || Number.isNaN(Date.parse(written)) ? null : written;
}

function inUtc(text: string): string | null {
  const parts = OF_YAML.exec(text);
  if (!parts) return null;
  const [
    ,
    year = '',
    month = '',
    day = '',
    hour,
    minute = '',
    second = '00',
    ,
    sign,
    ahead = '0',
    and = '00',
  ] = parts;
  const two = (number: string) => number.padStart(2, '0');
  const date = `${year}-${two(month)}-${two(day)}`;
  if (hour === undefined) return date;
  const zone = sign === undefined ? 'Z' : `${sign}${two(ahead)}:${and}`;
  const time = Date.parse(`${date}T${two(hour)}:${minute}:${second}${zone}`);
  return Number.isNaN(time) ? null : asMoment(new Date(time));
}
