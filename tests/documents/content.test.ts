import { describe, expect, test } from 'vitest';
import { contentToShare } from '../../src/documents/content.ts';
import { csvOf } from '../../src/documents/csv.ts';
import { documentOf, footOf } from '../../src/documents/document.ts';
import { htmlOf } from '../../src/documents/html.ts';
import { jsonOf } from '../../src/documents/json.ts';
import { markdownOf } from '../../src/documents/markdown.ts';
import type { Model } from '../../src/model/model.ts';
import { hasNotes, partToShare } from '../../src/model/part-to-share.ts';
import { remindersOf } from '../../src/model/reminders.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { chosen, model } from '../questionnaire/example.ts';
import { sharedOf, TO_SHARE } from './example.ts';

const WANTED = { withNotes: false, withOpen: false, isExample: false, now: '2026-12-02T10:00:00Z' };

const REVISIONS = [
  {
    on: '2026-12-01T15:02:10Z',
    why: 'SECRET reason',
    changed: new Map([
      ['location', { from: ['site'], to: ['community'] }],
      ['hopes', null],
      ['statement', null],
    ]),
  },
  {
    on: '2026-12-02T15:02:10Z',
    why: null,
    changed: new Map([
      ['hopes', null],
      ['rides', null],
    ]),
  },
];
const WHOLE = model(
  {
    program: 'River House',
    hopes: 'SECRET hope\n? SECRET question',
    form: chosen('assigned'),
    location: chosen('community', ['blend', 'two days each']),
    statement: 'It is kind.',
    promise: 'We stay.',
  },
  {
    points: { rides: 'SECRET note' },
    revisions: REVISIONS,
    retired: new Map([['old', { question: 'SECRET once', answer: 'SECRET answer' }]]),
  },
);
const SECRETS = ['SECRET hope', 'SECRET question', 'SECRET note', 'SECRET reason'];
const textsOf = (shared: ReturnType<typeof sharedOf>) =>
  [JSON.stringify(documentOf(shared)), csvOf(shared), jsonOf(shared)] as const;

describe('a document to share', () => {
  test('is a draft as long as not all that others wrote is decided, also where no choice is open', () => {
    const texts = textsOf(sharedOf({ ...WHOLE, combining: { decided: [], begun: [], parted: [], own: [] } }));
    for (const text of texts.slice(0, 2)) expect(text).toContain('Not all of this is decided yet.');
    expect(texts[0]).toContain('"beside":"Draft"');
    expect(texts[1]).toContain('Draft');
    expect(JSON.parse(texts[2]).draft).toBe(true);
    expect(JSON.parse(textsOf(sharedOf(WHOLE))[2]).draft).toBe(false);
  });

  test('says what was chosen, the statement, what is marked for others and what was talked about', () => {
    const shared = sharedOf(WHOLE);
    expect(shared).toMatchObject({
      title: 'Our model',
      heading: 'River House',
      choices: { all: 2, open: 0 },
      isUndecided: false,
      statements: [{ id: 'statement', ask: 'Our model is…', text: 'It is kind.', drafted: false }],
      answers: [{ id: 'promise', section: 'Promises', text: 'We stay.' }],
      points: [{ id: 'rides', ask: 'How do they get there?', note: null }],
      notes: [],
      open: null,
      isExample: false,
      madeFrom: { file: 'm.yaml', on: '2026-12-02T10:00:00Z', day: 'December 2, 2026' },
    });
    expect(shared.grid.flatMap(({ choices }) => choices.map(({ chosen: labels }) => labels))).toEqual([
      ['Assigned'],
      ['Community', 'Blend: two days each'],
    ]);
  });

  test('has what was asked for behind what the questionnaire shares, and names what only others look for', () => {
    const { answers, askedFor } = sharedOf(WHOLE, { withAnswers: ['hopes'] });
    expect(answers.map(({ id }) => id)).toEqual(['promise']);
    expect(askedFor.map(({ id, text }) => [id, text])).toEqual([['hopes', 'SECRET hope']]);
  });

  test('says of topics whose notes stay with the team that what was decided is not shown', () => {
    const titles = (wanted: Parameters<typeof sharedOf>[1]) =>
      documentOf(sharedOf(WHOLE, wanted)).blocks.flatMap((block) => ('text' in block ? [block.text] : []));
    expect(titles({})).toEqual(
      expect.arrayContaining(['Topics the team noted', 'What was decided is not shown here.']),
    );
    expect(titles({ withNotes: true })).toContain('What we talked about');
    expect(titles({ withNotes: true })).not.toContain('What was decided is not shown here.');
  });

  test('has a place below the grid for what shaped the model, whether it was noted or not', () => {
    const { sections } = TO_SHARE;
    const shaping: Questionnaire = {
      ...TO_SHARE,
      sections: sections.map((section) => ({
        ...section,
        questions: section.questions.map((question) =>
          question.id === 'promise' ? { ...question, 'open-as': 'What shaped it' } : question,
        ),
      })),
    };
    const textsBelow = (one: Model) =>
      documentOf(contentToShare(shaping, one, { ...WANTED, file: null })).blocks.map((block) =>
        'text' in block ? block.text : block.kind,
      );
    const noted = textsBelow(WHOLE);
    expect(noted.slice(noted.indexOf('grid'), noted.indexOf('grid') + 4)).toEqual([
      'grid',
      'What shaped it',
      'We stay.',
      'Our model is…',
    ]);
    expect(textsBelow(model({}))).toEqual(expect.arrayContaining(['What shaped it', 'Not noted yet.']));
  });

  test.each([
    [null, undefined],
    ['After: A tool. Those who made that have not reviewed or approved this.', { name: 'A tool' }],
    [
      'After: A tool, A kit. Its publishers (A house) have not reviewed or approved this.',
      { name: 'A tool', from: 'A kit', publisher: 'A house' },
    ],
  ])('says at its foot what it follows, and that nobody there approved it: %s', (line, source) => {
    const shared = contentToShare({ ...TO_SHARE, source }, WHOLE, { ...WANTED, file: null });
    expect(footOf(shared)).toEqual([
      ...(line === null ? [] : [line]),
      "This is a program's own plan. It is not legal advice. Made on December 2, 2026.",
    ]);
  });

  test('says when something was changed, but neither why nor that notes were rewritten', () => {
    expect(sharedOf(WHOLE).revisions).toEqual([
      {
        on: '2026-12-01T15:02:10Z',
        day: 'December 1, 2026',
        changes: ['Location: Program site → Community, Blend', 'Our model is… (rewritten)'],
        why: null,
      },
    ]);
  });

  test('holds no note, whatever else is asked for', () => {
    for (const text of textsOf(sharedOf(WHOLE, { withOpen: true }))) expect(text).not.toContain('SECRET');
  });

  test('holds every note and reason where they are asked for', () => {
    for (const text of textsOf(sharedOf(WHOLE, { withNotes: true, withOpen: true }))) {
      for (const secret of SECRETS) expect(text).toContain(secret);
      expect(text).not.toContain('SECRET once');
    }
  });

  test('is called after the questionnaire where nothing else has a name', () => {
    const { title, heading } = sharedOf(model({}));
    expect([title, heading]).toEqual(['Our model', null]);
    expect(documentOf(sharedOf(model({})))).toMatchObject({ title: 'Our model', subtitle: '' });
  });

  test('says how much is open, and drafts the statement from what is chosen', () => {
    const shared = sharedOf(model({ form: chosen('natural') }));
    expect(shared.statements).toMatchObject([{ text: 'Our mentoring is natural.', drafted: true }]);
    const said = JSON.stringify(documentOf(shared));
    expect(said).toContain('1 of 2 choices is still open');
    expect(said).toContain('Drafted from the choices');
  });

  test('is called a draft beside its title while choices are open, in every kind, and no longer', () => {
    const writtenOf = (shared: ReturnType<typeof sharedOf>) => ({
      html: htmlOf(documentOf(shared)),
      markdown: markdownOf(documentOf(shared)),
      csv: csvOf(shared),
      json: jsonOf(shared),
    });
    const draft = writtenOf(sharedOf(model({ program: 'River House', form: chosen('natural') })));
    expect(draft.html).toContain('River House <span class="beside">Draft</span></h1>');
    expect(draft.html).toContain('<title>River House (Draft): Our model</title>');
    expect(draft.markdown).toMatch(/^# River House \(Draft\)$/m);
    expect(draft.csv).toContain('\r\nOur model,,Draft,1 of 2 choices is still open.,,\r\n');
    expect(JSON.parse(draft.json)).toMatchObject({ draft: true });
    const whole = writtenOf(sharedOf(WHOLE));
    for (const text of [whole.html, whole.markdown, whole.csv]) expect(text).not.toContain('Draft');
    expect(JSON.parse(whole.json)).toMatchObject({ draft: false });
  });

  test.each([
    [model({ form: chosen('natural') }), ['Location'], 4],
    [WHOLE, [], 0],
  ])('ends with what is open where that is asked for', (one, choices, count) => {
    const { open } = sharedOf(one, { withOpen: true });
    expect(open?.choices).toEqual(choices);
    expect(open?.questions).toHaveLength(count);
    expect(documentOf(sharedOf(one, { withOpen: true })).blocks).toContainEqual(
      expect.objectContaining({ kind: 'heading', text: 'What is still open' }),
    );
  });
});

test('a text that is nothing but lines to come back to is one that is not noted yet', () => {
  const [before, after] = [model({}), model({ promise: '? how long' })].map((one) => sharedOf(one).missing);
  expect(before).toContainEqual({ id: 'promises', name: 'Promises' });
  expect(after).toEqual(before);
});

const FULL = {
  program: 'River House',
  hopes: 'A place to rest.',
  form: chosen('assigned'),
  location: chosen('community'),
  promise: 'We stay.',
};

describe('a statement that is older than the choices', () => {
  const drafts = new Map([['statement', { choices: 'other', changed: ['form'] }]]);
  const older = (statement: string) =>
    sharedOf(model({ ...FULL, statement }, { drafts }), { withOpen: true });

  test('is still open, so that it is not said that nothing is', () => {
    const shared = older('It is kind.');
    expect(shared.statements).toMatchObject([{ lookAgain: 'Written before you changed Form.' }]);
    expect(shared.open?.questions).toEqual(['Our model is… (written before you changed Form)']);
    for (const text of textsOf(shared)) expect(text).not.toContain('every question has an answer');
  });

  test('is not told of where the draft stands in the place of what is to be come back to', () => {
    const shared = older('? ask the board');
    expect(shared.statements).toMatchObject([{ drafted: true, lookAgain: null }]);
    expect(shared.open?.questions).toEqual([]);
  });
});

describe('the part to share', () => {
  const MARKED = { promise: 'We stay.\n? Call b@example.org', hopes: '? Write to a@example.org' };
  test.each<[Parameters<typeof sharedOf>[1] & { readonly withNotes: boolean }, string[]]>([
    [{ withNotes: false }, []],
    [{ withNotes: false, withOpen: true }, []],
    [{ withNotes: false, withAnswers: ['hopes'] }, []],
    [{ withNotes: true }, ['hopes']],
    [{ withNotes: true, withOpen: true }, ['hopes', 'promise']],
  ])('holds lines to come back to where they are in the document, %j', (along, expected) => {
    const one = model(MARKED);
    const ids = remindersOf(partToShare(TO_SHARE, one, along)).map(({ id }) => id);
    expect(ids.sort()).toEqual(expected);
    const text = JSON.stringify(documentOf(sharedOf(one, along)));
    expect(text.includes('b@example.org')).toBe(expected.includes('promise'));
    expect(text.includes('a@example.org')).toBe(expected.includes('hopes'));
  });

  test('is what reminders are about', () => {
    const withMail = model({ hopes: 'Write to a@example.org', promise: 'Call b@example.org' });
    const ids = (withNotes: boolean) =>
      remindersOf(partToShare(TO_SHARE, withMail, { withNotes })).map(({ id }) => id);
    expect([ids(false), ids(true)]).toEqual([['promise'], ['hopes', 'promise']]);
  });

  test.each([
    ['a note', model({ hopes: 'x' }), true],
    ['a note on a point', model({ location: chosen('community') }, { points: { rides: 'x' } }), true],
    ['a reason', model({}, { revisions: REVISIONS.slice(0, 1) }), true],
    ['choices and what is for others', model({ form: chosen('natural'), promise: 'x', program: 'y' }), false],
    ['nothing', model({}), false],
  ])('with %s leaves something out: %#', (_, one, expected) => {
    expect(hasNotes(TO_SHARE, one, {})).toBe(expected);
  });
});

test('a point goes by its name for others, and by its question where its note goes along', () => {
  const named = {
    ...TO_SHARE,
    sections: TO_SHARE.sections.map((section) => ({
      ...section,
      points: section.points.map((point) => (point.id === 'rides' ? { ...point, title: 'Rides' } : point)),
    })),
  };
  const said = model(
    { location: chosen('community') },
    { points: { rides: 'SECRET note', apps: 'SECRET app' } },
  );
  const asksOf = (along: { withNotes?: boolean; withAnswers?: string[] }) =>
    contentToShare(named, said, {
      withNotes: false,
      withOpen: false,
      file: 'm.yaml',
      isExample: false,
      now: '2026-12-02T10:00:00Z',
      ...along,
    }).points.map(({ ask, note }) => [ask, note]);
  expect(asksOf({})).toEqual([
    ['Rides', null],
    ['Which app?', null],
  ]);
  expect(asksOf({ withAnswers: ['rides'] })).toEqual([
    ['How do they get there?', 'SECRET note'],
    ['Which app?', null],
  ]);
  expect(asksOf({ withNotes: true })).toEqual([
    ['How do they get there?', 'SECRET note'],
    ['Which app?', 'SECRET app'],
  ]);
});

test('notes that no choice brings up any more go along with the other notes, and with them alone', () => {
  const kept = model(
    { form: chosen('natural') },
    { points: { rides: 'SECRET bus\n? SECRET fare', apps: '' } },
  );
  expect(hasNotes(TO_SHARE, kept, {})).toBe(true);
  expect(sharedOf(kept).points.map(({ id }) => id)).toEqual(['apps']);
  for (const text of textsOf(sharedOf(kept, { withOpen: true }))) {
    expect(text).not.toContain('SECRET');
    expect(text).not.toContain('How do they get there?');
  }
  const [page, csv, json] = textsOf(sharedOf(kept, { withNotes: true, withOpen: true }));
  for (const text of [page, csv]) expect(text).toContain('Kept from earlier choices');
  for (const text of [page, csv, json]) {
    expect(text).toContain('How do they get there?');
    expect(text).toContain('SECRET bus');
    expect(text).toContain('SECRET fare (Kept from earlier choices');
  }
});

test('lines to come back to stand in no text for others: they are listed with what is open', () => {
  const marked = model({ statement: 'It is kind.\n? ask the board', promise: '? how long\nWe stay.' });
  const shared = sharedOf(marked, { withOpen: true });
  expect(shared.statements.map(({ text }) => text)).toEqual(['It is kind.']);
  expect(shared.answers.map(({ text }) => text)).toEqual(['We stay.']);
  expect(shared.open?.toComeBackTo).toEqual(['Our model is…', 'What do you promise?']);
  for (const text of textsOf(shared)) expect(text).not.toMatch(/ask the board|how long/);
  const whole = sharedOf(marked, { withOpen: true, withNotes: true });
  expect(whole.open?.toComeBackTo).toEqual([
    'ask the board (Our model: Our model is…)',
    'how long (Promises: What do you promise?)',
  ]);
  for (const withNotes of [false, true])
    for (const text of textsOf(sharedOf(marked, { withNotes })))
      expect(text).not.toMatch(/ask the board|how long/);
  expect(sharedOf(model({ promise: '?' })).answers.map(({ text }) => text)).toEqual(['?']);
  const alone = sharedOf(model({ form: chosen('assigned'), statement: '? ask the board' }));
  expect(alone.statements).toMatchObject([{ text: 'Our mentoring is Assigned.', drafted: true }]);
});
