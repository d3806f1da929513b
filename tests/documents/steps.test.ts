/** Next steps in documents: only where they are asked for, and never what was set aside. */
import { expect, test } from 'vitest';
import { contentToShare } from '../../src/documents/content.ts';
import { csvOf } from '../../src/documents/csv.ts';
import { documentOf } from '../../src/documents/document.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { jsonOf } from '../../src/documents/json.ts';
import { markdownOf } from '../../src/documents/markdown.ts';
import type { KeptStep } from '../../src/model/model.ts';
import { allSteps } from '../../src/questionnaire/questionnaire.ts';
import { EXAMPLE, model } from '../questionnaire/example.ts';

const ALWAYS = allSteps(EXAMPLE).filter(({ when }) => when.length === 0);
const [first, second] = ALWAYS;
if (!first || !second) throw new Error('the example has two steps that always come up');

/** A document of a model with these steps, in each kind that is text. */
function written(
  steps: readonly (readonly [string, KeptStep])[],
  along: { readonly withNotes?: boolean; readonly withSteps?: boolean; readonly onlySteps?: boolean },
) {
  const shared = contentToShare(EXAMPLE, model({ statement: 'It is kind.' }, { steps: new Map(steps) }), {
    withNotes: false,
    withOpen: false,
    file: null,
    isExample: false,
    now: '2026-12-02T10:00:00Z',
    ...along,
  });
  const layout = documentOf(shared);
  return { html: htmlOf(layout), markdown: markdownOf(layout), csv: csvOf(shared), json: jsonOf(shared) };
}

const DONE: KeptStep = { state: 'done', plan: 'The coordinator, by May' };

test('they stay out unless they are asked for', () => {
  for (const text of Object.values(written([[first.id, DONE]], {}))) {
    expect(text).not.toContain(first.title);
    expect(text).not.toContain('Next steps');
  }
});

test('they are named with what became of them, and who does them goes with the notes alone', () => {
  for (const text of Object.values(written([[first.id, DONE]], { withSteps: true }))) {
    expect(text).toContain(first.title);
    expect(text).toMatch(/done/);
    expect(text).not.toContain('coordinator');
  }
  for (const text of Object.values(written([[first.id, DONE]], { withSteps: true, withNotes: true })))
    expect(text).toContain('The coordinator, by May');
});

test.each([{ withSteps: true }, { withSteps: true, withNotes: true }])(
  'what was set aside is in none (%j)',
  (along) => {
    const aside: KeptStep = { state: 'set-aside', plan: 'SECRET' };
    for (const text of Object.values(written([[first.id, aside]], along)))
      expect(text).not.toMatch(new RegExp(`SECRET|${first.title}`));
  },
);

test('they can be all that there is', () => {
  const alone = written([[second.id, { state: null, plan: null }]], { withSteps: true, onlySteps: true });
  for (const text of Object.values(alone)) {
    expect(text).toContain(second.title);
    expect(text).not.toContain('It is kind.');
  }
  for (const text of [written([], { withSteps: true, onlySteps: true }).html])
    expect(text).toContain('None are kept for these choices yet.');
});
