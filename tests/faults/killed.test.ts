/** The promise that no answer is lost, wherever a run is when it is ended, and in whatever way. */
import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { newFolder } from '../end-to-end/terminal.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { DEATHS, type Death } from './deaths.ts';
import { fewAtOnce } from './few-at-once.ts';
import { conclude, SEED, someOf } from './figures.ts';
import { placeName, placesIn } from './places.ts';
import { leftBeside, lostIn } from './remains.ts';
import { routesTo } from './routes.ts';
import { type Coming, standAt } from './standing.ts';

const QUESTIONNAIRE = ownQuestionnaire();

/** What the seed picks for each case. */
const CHANCES = fc.record({
  file: fc.constantFrom('m.yaml', 'our model.md', 'Zoë & ours.json', '.m.yml', 'm.tmp.yaml'),
  words: fc.constantFrom(
    'two owls and a kingfisher',
    '- "yes": # a kingfisher',
    '家 🌱 und die Krähe, kingfisher',
    'an owl\n\n? a second\n## kingfisher',
  ),
  route: fc.nat(),
  full: fc.boolean(),
  answered: fc.boolean(),
  plain: fc.noBias(fc.nat(3)).map((one) => one === 0),
});

/** A run that comes to a place, and is ended there. */
type Case = Coming & { readonly death: Death };

/** Every place, way to end, and whether something is typed; all else as the seed picks it. */
function cases(): Case[] {
  const fixed = placesIn(QUESTIONNAIRE).flatMap((place) =>
    DEATHS.flatMap((death) => [false, true].map((typed) => ({ place, death, typed }))),
  );
  const chances = fc.sample(CHANCES, { seed: SEED, numRuns: fixed.length });
  return fixed.flatMap((one, index) => {
    const chance = chances[index];
    const routes = routesTo(QUESTIONNAIRE, one.place);
    const route = routes[(chance?.route ?? 0) % routes.length];
    if (!chance || !route) throw new Error(`There is no way to ${placeName(one.place)}`);
    return [{ ...one, ...chance, route, plain: chance.plain && route.kind === 'forward' }];
  });
}

test('at every question, before and after typing: nothing is lost, nothing is left', async () => {
  let [tried, lost, leaked] = [0, 0, 0];
  const broken: string[] = [];
  await fewAtOnce(someOf(cases(), 24), async (one) => {
    const found = await tryCase(one);
    tried += 1;
    if (found.lost.length > 0) lost += 1;
    if (found.leaked.length > 0) leaked += 1;
    for (const what of [...found.lost, ...found.leaked]) broken.push(`${caseName(one)}: ${what}`);
  });
  expect.soft(broken, `FAULTS_SEED=${SEED}`).toEqual([]);
  conclude({ what: 'A run ended at any question', tried, lost, leaked });
}, 900_000);

function caseName({ place, death, typed, route, plain, file, answered, full }: Case): string {
  const marks = { typed, plain, answered, full };
  const set = Object.entries(marks).flatMap(([name, is]) => (is ? [name] : []));
  return [death.name, placeName(place), `${route.kind} by ${route.by.question.id}`, file, ...set].join(', ');
}

/** What was lost and what was left behind, in words. */
async function tryCase(one: Case): Promise<{ lost: string[]; leaked: string[] }> {
  const whole = newFolder();
  const inWhole = (name: string) => {
    fs.mkdirSync(path.join(whole, name));
    return path.join(whole, name);
  };
  const folders = { cwd: inWhole('cwd'), temporary: inWhole('temporary'), notes: inWhole('notes') };
  const { death, file } = one;
  try {
    const { run, kept, half } = await standAt(QUESTIONNAIRE, one, folders);
    await death.come(run.terminal, run.pid());
    await run.terminal.exit;
    return {
      lost: [
        ...lostIn(QUESTIONNAIRE, folders, file, death.sudden ? kept : half),
        ...(run.code() === death.code ? [] : [`ended with ${run.code()}`]),
      ],
      leaked: [
        ...(await leftBeside(folders, file, death)),
        ...(death.sudden || death.closes ? [] : await run.terminalChanges()),
      ],
    };
  } catch (error) {
    throw new Error(`${caseName(one)}, FAULTS_SEED=${SEED}`, { cause: error });
  } finally {
    fs.rmSync(whole, { recursive: true, force: true });
  }
}
