/** JSON that a terminal can be shown: any reader takes it for the same. */
import { withoutActing } from './characters.ts';

/** The value as JSON in lines. What a terminal could act on is written by its number, which JSON itself does for C0 alone. */
export function jsonText(value: unknown): string {
  return `${withoutActing(JSON.stringify(value, null, 2), byNumber)}\n`;
}

/** A character as JSON can write it. */
export function byNumber(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
