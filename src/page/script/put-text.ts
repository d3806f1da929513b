/** Saying something in a part of the page. */
import { found } from './elements.ts';

/** Changes a text only where it is another one, since some are read aloud when they change. */
export function putText(id: string, text: string): void {
  const element = found(id, HTMLElement);
  if (element.textContent !== text) element.textContent = text;
}
