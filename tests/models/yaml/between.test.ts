import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withAnswer } from '../../../src/model/model.ts';
import { yaml } from '../../../src/models/yaml.ts';
import { answerText } from '../../generated.ts';
import { chosen, EXAMPLE, model } from '../../questionnaire/example.ts';
import { revised } from '../kept.ts';

/** Everything that is answered, so that the status is the same whatever one text says. */
const FULL = model(
  {
    program: 'P',
    hopes: 'H',
    form: chosen('natural'),
    location: chosen('site', ['other', 'L']),
    statement: 'S',
  },
  { points: { rides: 'R', apps: 'A' } },
);
const aside = fc.constantFrom('', '# by hand', '  # by hand', '# - [x]', '#');

test('every line that somebody put between the entries stays where it is', () => {
  const lines = yaml.create(FULL, EXAMPLE).trimEnd().split('\n');
  const gap = fc.array(aside, { maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(gap, { minLength: lines.length, maxLength: lines.length }),
      fc.constantFrom('hopes', 'statement'),
      answerText,
      (gaps, id, text) => {
        const before = lines.flatMap((line, index) =>
          /^( {2})?[#a-z]/.test(line) ? [...(gaps[index] ?? []), line] : [line],
        );
        const at = before.findIndex((line) => line.startsWith(`  ${id}: `));
        const now = revised(yaml, `${before.join('\n')}\n`, (was) => withAnswer(was, id, text));
        expect(
          now.startsWith(
            before
              .slice(0, at)
              .map((line) => `${line}\n`)
              .join(''),
          ),
        ).toBe(true);
        expect(
          now.endsWith(
            before
              .slice(at + 1)
              .map((line) => `${line}\n`)
              .join(''),
          ),
        ).toBe(true);
      },
    ),
    { numRuns: 300 },
  );
});
