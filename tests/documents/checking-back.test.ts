/** Documents name the day on which the team checks back on its model, where that is for others. */
import { describe, expect, test } from 'vitest';
import { contentToShare } from '../../src/documents/content.ts';
import { csvOf } from '../../src/documents/csv.ts';
import { documentOf } from '../../src/documents/document.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { jsonOf } from '../../src/documents/json.ts';
import { markdownOf } from '../../src/documents/markdown.ts';
import type { Question, Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { TO_SHARE } from './example.ts';

const WHEN: Question = { kind: 'text', id: 'when', ask: 'When?', careful: false, 'checking-back': 'when' };
const MADE = { form: chosen('assigned'), location: chosen('community') };

function withQuestion(question: Question): Questionnaire {
  const [first, ...rest] = TO_SHARE.sections;
  if (!first) throw new Error('no section');
  return { ...TO_SHARE, sections: [{ ...first, questions: [...first.questions, question] }, ...rest] };
}

function written(
  answers: Parameters<typeof model>[0],
  { withNotes = false, share = true }: { readonly withNotes?: boolean; readonly share?: boolean } = {},
) {
  const questionnaire = withQuestion(share ? { ...WHEN, share: 'true' } : WHEN);
  const shared = contentToShare(questionnaire, model(answers), {
    withNotes,
    withOpen: false,
    file: 'm.yaml',
    isExample: false,
    now: '2026-12-02T10:00:00Z',
  });
  const layout = documentOf(shared);
  return { markdown: markdownOf(layout), html: htmlOf(layout), csv: csvOf(shared), json: jsonOf(shared) };
}

describe('a document', () => {
  test.each([false, true])('names it as it was typed, once, in every kind (with notes: %s)', (withNotes) => {
    const { markdown, html, csv, json } = written({ ...MADE, when: 'March 2027' }, { withNotes });
    expect(markdown).toContain('\n*Check back: March 2027*\n');
    expect(html).toContain('>Check back: March 2027</p>');
    expect(csv).toContain("\r\nOur model,when,Check back,'March 2027,,\r\n");
    expect(JSON.parse(json)).toMatchObject({ checkBack: 'March 2027' });
    for (const text of [markdown, html, csv, json]) expect(text.split('March 2027')).toHaveLength(2);
  });

  test.each([
    ['nobody has set it', {}],
    ['it is yet to be come back to', { when: '? ask the board' }],
  ])('says that it is not set yet, where all choices are made and %s', (_, answers) => {
    const { markdown, html, csv, json } = written({ ...MADE, ...answers });
    expect(markdown).toContain('\n*Check back: not set yet*\n');
    expect(html).toContain('>Check back: not set yet</p>');
    expect(csv).toContain('\r\nOur model,when,Check back,not set yet,,\r\n');
    expect(json).not.toContain('checkBack');
  });

  test('that is a draft does not ask for it yet', () => {
    for (const text of Object.values(written({ form: chosen('assigned') })))
      expect(text).not.toMatch(/Check back/);
  });

  test('does not name it where it is not for others, but with notes', () => {
    for (const text of Object.values(written({ ...MADE, when: 'March 2027' }, { share: false })))
      expect(text).not.toMatch(/Check back|March/);
    for (const text of Object.values(written(MADE, { share: false }))) expect(text).not.toMatch(/Check back/);
    const { markdown } = written({ ...MADE, when: 'March 2027' }, { share: false, withNotes: true });
    expect(markdown.split('March 2027')).toHaveLength(2);
  });
});
