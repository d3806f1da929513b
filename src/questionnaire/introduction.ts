/** What a questionnaire says of itself before it asks anything, as a screen or a page takes it. Pure. */
import type { Questionnaire } from './questionnaire.ts';

/** A paragraph without the line breaks of its file, which would stand beside those of the window. */
export function flowing(text: string): string {
  return text.replace(/([^\n])\n(?!\n)/g, '$1 ');
}

/** What the questionnaire was made from: its name, whom it is from and who published it; empty where it does not say. */
export function sourceInWords({ source }: Questionnaire): string {
  return source ? [source.name, source.from, source.publisher].filter(Boolean).join(', ') : '';
}
