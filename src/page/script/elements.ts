/** Finding the parts of the page, and making new ones. */

/** The part with this id. Throws where there is none of that kind: the page and its script belong together. */
export function found<T extends HTMLElement>(id: string, kind: new () => T): T {
  const element = document.getElementById(id);
  if (element instanceof kind) return element;
  throw new Error(`there is no ${id}`);
}

/** A new element with texts and elements in it: what is given as text stays text. */
export function made<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...within: readonly (string | Node)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  element.append(...within);
  return element;
}
