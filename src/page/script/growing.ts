/** Texts grow with what stands in them, as high as the looks let them, and scroll from there on. */

/** Fits all texts in sight within a part of the page to what stands in them, where the browser does not do so by itself. */
export function growAll(within: ParentNode): void {
  if (CSS.supports('field-sizing', 'content')) return;
  for (const field of within.querySelectorAll('textarea')) {
    if (field.getClientRects().length === 0) continue;
    field.style.height = 'auto';
    const edges = field.offsetHeight - field.clientHeight;
    field.style.height = `${field.scrollHeight + edges}px`;
  }
}
