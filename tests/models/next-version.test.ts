/** The promise: opening a file of an earlier questionnaire and saving it loses nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keptToday, stepAsChosen } from '../../src/model/accept-step.ts';
import { type Answer, chosenIn } from '../../src/model/answer.ts';
import { type KeptStep, type Model, withAnswer } from '../../src/model/model.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { markdown } from '../../src/models/markdown.ts';
import { readModelText } from '../../src/models/model-text.ts';
import type { ReadModel } from '../../src/models/record/read.ts';
import { yaml } from '../../src/models/yaml.ts';
import { hasOptions, takesLine } from '../../src/questionnaire/kinds.ts';
import {
  allQuestions,
  type Option,
  type Questionnaire,
  stepOnceCalled,
} from '../../src/questionnaire/questionnaire.ts';
import { asOneLine } from '../../src/text/characters.ts';
import { problemLine } from '../../src/text/problem.ts';
import { ALL } from '../faults/figures.ts';
import { withNextVersion } from '../generated.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { answering, revised, revisedAs } from './kept.ts';
import { edited } from './markdown-page.ts';

function reading(format: Format, text: string, questionnaire: Questionnaire): ReadModel {
  const read = readModelText(format, 'file', text, questionnaire);
  if (!read.ok) throw new Error(`${read.problems.map(problemLine).join('\n')}\n${text}`);
  return read.value;
}

/** The text once the file was opened with the next version, a question of it was answered, and it was saved. */
function savedWith(format: Format, text: string, next: Questionnaire): { text: string; after: Model } {
  const before = reading(format, text, next).model;
  const after = { ...withAnswer(before, 'the-last-one', 'No'), revised: '2027-01-01T00:00:00Z' };
  return { text: revisedAs(format, text, before, after, next), after };
}

/** All that was said, wherever it is kept: texts and own words, and the ids of options. */
function said({ answers, points, steps, retired, unsettled }: Model): { texts: string[]; options: string[] } {
  const kept: Answer[] = [
    ...answers.values(),
    ...points.values(),
    ...unsettled.values(),
    ...[...steps.values()].map(stepAsChosen),
    ...[...retired.values()].map(({ answer }) => answer),
  ];
  const chosen = kept.flatMap(chosenIn);
  const words = chosen.flatMap((one) => one.words ?? []);
  return {
    texts: [...kept.filter((answer) => typeof answer === 'string'), ...words],
    options: chosen.map(({ option }) => option),
  };
}

/**
 * What is missing in one model of what another one says. An option may have another id today, and a text that is the
 * answer to a question of one line stands on one.
 */
function missing(before: Model, after: Model, next: Questionnaire): string[] {
  const now = said(after);
  const options = allQuestions(next)
    .filter(hasOptions)
    .flatMap((one) => one.options);
  const earlier = options.filter(({ id }) => now.options.includes(id)).flatMap(({ was = [] }) => was);
  const ids = [...now.options, ...earlier, ...now.texts];
  const texts = [...now.texts, ...now.options];
  const asksForLine = new Set(
    allQuestions(next)
      .filter(takesLine)
      .map(({ id }) => id),
  );
  const lines = [...after.answers, ...after.unsettled].flatMap(([id, answer]) =>
    asksForLine.has(id) ? [answer] : [],
  );
  const isThere = (text: string) =>
    texts.some((one) => one.includes(text)) || lines.includes(asOneLine(text));
  // What is about safety since, or is no more, has another state in the place of the one that it had.
  const steps = [...before.steps].map(([id, kept]): [string, KeptStep] => {
    const step = stepOnceCalled(next, id);
    return [id, step ? keptToday(step, kept) : kept];
  });
  const then = said({ ...before, steps: new Map(steps) });
  return [
    ...then.options.filter((option) => !ids.includes(option)),
    ...then.texts.filter((text) => !isThere(text)),
  ];
}

const RUNS = { numRuns: ALL ? 100 : 40 };

describe.each(FORMATS.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('a file reads with the next version of its questionnaire, and what was saved then reads the same', () => {
    fc.assert(
      fc.property(withNextVersion('any'), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        const { model: again, found } = reading(format, saved.text, next);
        expect(again).toEqual(saved.after);
        const nothing = { retired: [], moved: [], returned: [], stepsOpenAgain: [], stepsSetAside: [] };
        expect({ ...found, newQuestions: null }).toEqual({ newQuestions: null, ...nothing });
      }),
      RUNS,
    );
  });

  test('all that was said is still there', () => {
    fc.assert(
      fc.property(withNextVersion('any'), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        expect(missing(model, reading(format, saved.text, next).model, next)).toEqual([]);
      }),
      RUNS,
    );
  });

  test('what the next version took out comes back with the version before', () => {
    fc.assert(
      fc.property(withNextVersion('gentle'), ({ of, model, next }) => {
        const saved = savedWith(format, format.create(model, of), next);
        const back = reading(format, saved.text, of).model;
        expect(back.answers).toEqual(model.answers);
        expect(back.points).toEqual(model.points);
        expect(back.steps).toEqual(model.steps);
        expect(back.revisions).toEqual(model.revisions);
      }),
      RUNS,
    );
  });
});

test('markdown: an option whose label looks like a comment can be taken out, and the answer stays', () => {
  const cats = { id: 'cats', label: 'Cats' };
  const withOptions = (version: number, options: readonly Option[]): Questionnaire => ({
    ...EXAMPLE,
    version,
    sections: EXAMPLE.sections.map((section) => ({
      ...section,
      questions: [
        ...section.questions,
        { kind: 'one', id: `pets-${section.id}`, ask: 'Pets?', careful: false, options: [...options] },
      ],
    })),
  });
  const labels = ['<!-- dogs -->', '#dogs', '^a1b2c3', '%%dogs%%', '<!-- stood here: dogs -->'];
  for (const label of labels) {
    const of = withOptions(1, [{ id: 'dogs', label, gloss: 'of any kind' }, cats]);
    const said = model({ 'pets-talk': chosen('not-sure') });
    const once = markdown.create(said, of);
    const next = withOptions(2, [cats]);
    const before = reading(markdown, once, next).model;
    const after = { ...withAnswer(before, 'program', 'River House'), revised: '2027-01-01T00:00:00Z' };
    const saved = revisedAs(markdown, once, before, after, next);
    expect(reading(markdown, saved, of).model.answers.get('pets-talk'), label).toEqual(chosen('not-sure'));
  }
});

test('yaml: every comment that somebody wrote is still there, as a comment or as the words of a retired question', () => {
  const many = { minLength: 1, maxLength: 12 };
  const places = fc.array(fc.tuple(fc.nat(200), fc.boolean()), many);
  fc.assert(
    fc.property(withNextVersion('any'), places, ({ of, model, next }, where) => {
      const lines = yaml.create(model, of).trimEnd().split('\n');
      // Four blanks are the lines of a text; two are an answer, a note or the question above it.
      const entries = lines.flatMap((line, index) => (/^( {2})?[#a-z]/.test(line) ? [index] : []));
      const written = where.map(([nth, behind], number) => {
        const at = entries[nth % entries.length] ?? 0;
        const words = `by-hand-${number}.`;
        const line = lines[at] ?? '';
        if (behind && / [a-z0-9-]+$/.test(line) && !line.trimStart().startsWith('#'))
          lines[at] = `${line} # ${words}`;
        else lines[at] = `${/^ */.exec(line)?.[0]}# ${words}\n${line}`;
        return words;
      });
      const { text } = savedWith(yaml, `${lines.join('\n')}\n`, next);
      expect(written.filter((words) => !text.includes(words))).toEqual([]);
    }),
    RUNS,
  );
});

test('markdown: words behind a box that is not ticked are still there', () => {
  fc.assert(
    fc.property(withNextVersion('any'), fc.constantFrom(' ', ': '), ({ of, model, next }, between) => {
      const choices = allQuestions(of).filter(hasOptions);
      const written: string[] = [];
      let isAsked = false;
      const lines = markdown.create(model, of).split('\n');
      const page = lines.map((line, number) => {
        if (line.startsWith('### ')) isAsked = choices.some(({ id }) => line.endsWith(` <!-- ${id} -->`));
        if (!isAsked || !line.startsWith('- [ ] ')) return line;
        written.push(`by-hand-${number}.`);
        return line.replace(/( <!-- [a-z0-9-]+ -->)?$/, `${between}by-hand-${number}.$1`);
      });
      const saved = savedWith(markdown, page.join('\n'), next);
      expect(written.filter((words) => !saved.text.includes(words))).toEqual([]);
      expect(reading(markdown, saved.text, next).model).toEqual(saved.after);
    }),
    RUNS,
  );
});

describe('markdown: a list of an earlier questionnaire, by hand', () => {
  const older = edited(
    ['questionnaire: example 1', 'questionnaire: example 0'],
    ['- [ ] Community', '- [ ] Community: only by day --> (Sam)'],
  );

  test('keeps what stands behind an open box as a comment, save after save', () => {
    const once = revised(markdown, older, answering('program', 'Bridge House'));
    const [line = ''] = once.split('\n').filter((one) => one.includes('Community'));
    expect(line).toContain(' <!-- stood here: ');
    expect(line).toContain('only by day -\\-> (Sam)');
    const again = revised(markdown, once, answering('location', ['site']));
    expect(again.split('\n')).toContain(line);
  });

  test('keeps a list that is asked for no more, where nothing is ticked, save after save', () => {
    const list = '- [ ] Here: said by Sam\n- [ ] Not sure yet\n';
    const heading = '### Where will they meet? <!-- location -->';
    const page = older.replace(heading, `### Where then? <!-- then -->\n\n${list}\n${heading}`);
    const once = revised(markdown, page, answering('program', 'Bridge House'));
    expect(once).toContain(`### Where then? <!-- retired: then -->\n\n${list}`);
    const retired = new Map([['then', { question: null, answer: 'There' }]]);
    const again = revised(markdown, once, (model) => ({ ...model, retired }));
    expect(again).toContain(`### Where then? <!-- retired: then--2 -->\n\n${list}`);
    expect(again).toContain('### <!-- retired: then -->\n\nThere\n');
  });
});
