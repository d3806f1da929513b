/** The promise that what goes into a file comes out of it, in each format. */
import fc from 'fast-check';
import { test } from 'vitest';
import type { Model } from '../../src/model/model.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText } from '../../src/models/model-text.ts';
import { toRecord } from '../../src/models/record/record.ts';
import { withModels } from '../generated.ts';
import { ALL, conclude, SEED } from './figures.ts';

test.each(FORMATS.map((format) => [format.name, format] as const))(
  'any model comes back from %s',
  (name, format) => {
    let [tried, lost] = [0, 0];
    const check = fc.property(withModels(1), ([questionnaire, [model]]) => {
      const read = readModelText(format, '', format.create(model as Model, questionnaire), questionnaire);
      const said = (one: Model) => JSON.stringify(toRecord(questionnaire, one));
      tried += 1;
      if (!read.ok || said(read.value.model) !== said(model as Model)) lost += 1;
    });
    fc.assert(check, { seed: SEED, numRuns: ALL ? 5000 : 100 });
    conclude({ what: `A model kept as ${name} and read back`, tried, lost, leaked: 0 });
  },
  300_000,
);
