/** Paragraphs that flow as wide as a window is. Pure. */

/** A text without the line breaks within its paragraphs, which would stand beside those of the window. */
export function flowing(text: string): string {
  return text.replace(/([^\n])\n(?!\n)/g, '$1 ');
}
