/** Every text that we write is that text to readers of YAML 1.1 and 1.2, which take more for numbers and times than we do. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { toRecord } from '../../../src/models/record/record.ts';
import { yamlEntry } from '../../../src/models/yaml/entry.ts';
import { yaml } from '../../../src/models/yaml.ts';
import { withModels } from '../../generated.ts';

test.each(['1.1', '1.2'] as const)('a reader of YAML %s finds each text as it is', (version) => {
  fc.assert(
    fc.property(withModels(1), ([of, models]) => {
      const [model] = models as [(typeof models)[0] & object];
      const { answers, points, retired } = toRecord(of, model);
      const read = parse(yaml.create(model, of), { version });
      expect({ answers: read.answers, points: read.points, retired: read.retired }).toEqual({
        answers,
        points,
        retired,
      });
    }),
    { numRuns: 100 },
  );
});

test('so does one for which names are more than texts', () => {
  fc.assert(
    fc.property(fc.constantFrom('y', 'no', 'on', '1:4', '012', '=', '<<', 'null', '2026-11-26'), (name) => {
      const read = parse(yamlEntry(name, [name], ''), { version: '1.1', merge: false });
      expect(read).toEqual({ [name]: [name] });
    }),
  );
});

test('what some readers cannot take as it is stands in quotes', () => {
  expect(yamlEntry('program', 'River\tHouse', '')).toBe('program: "River\\tHouse"\n');
  expect(yamlEntry('program', 'a \nb\uffff', '')).toBe('program: "a \\nb\\uffff"\n');
});
