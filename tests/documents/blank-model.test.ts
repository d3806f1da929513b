/** Blank models to fill in, of questionnaires with questions of every kind. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blankMarkdown, blankYaml } from '../../src/documents/blank-model.ts';
import { readAnyText } from '../../src/models/any-text.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { withModels } from '../generated.ts';

test.each([
  ['blank.yaml', blankYaml],
  ['blank.md', blankMarkdown],
])('what is left blank in %s says nothing, whatever is asked', (name, blank) => {
  fc.assert(
    fc.property(withModels(0), ([questionnaire]) => {
      const text = blank({ questionnaire, ids: null, now: '2026-11-23T09:12:44Z' });
      const { source } = readAnyText(name, text, questionnaire);
      const given = source.ok ? readAnswers(source.value, questionnaire) : source;
      const said =
        given.ok &&
        [...given.value.answers, ...given.value.points, ...given.value.steps].filter(
          ([, one]) => one !== null,
        );
      expect(said).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
