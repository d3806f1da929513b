/** A page that holds a model of the example. */
import { markdown } from '../../src/models/markdown.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';

export const KEPT = model(
  {
    program: 'River House',
    hopes: 'One\nmore\n\n? two\n# three',
    form: chosen('natural'),
    location: chosen('site', ['other', 'Library: rooms | hall']),
  },
  { points: { rides: 'By bus' }, place: 'statement' },
);

export const PAGE = markdown.create(KEPT, EXAMPLE);

/** The page with a part replaced that it holds. */
export function edited(...edits: [part: string, by: string][]): string {
  return edits.reduce((page, [part, by]) => {
    if (!page.includes(part)) throw new Error(`the page does not hold ${JSON.stringify(part)}`);
    return page.replace(part, () => by);
  }, PAGE);
}
