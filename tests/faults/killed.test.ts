/** The promise that no answer is lost, wherever a run is when it is ended, and in whatever way. */
import fc from 'fast-check';
import { test } from 'vitest';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { DEATHS, type Death } from './deaths.ts';
import { SEED, someOf } from './figures.ts';
import { placeName, placesIn } from './places.ts';
import { differences, leftBeside, said, saidOnDisk } from './remains.ts';
import { routesTo } from './routes.ts';
import { type Coming, standAt } from './standing.ts';
import { type Found, tryAll } from './trying.ts';
import type { Folders } from './watched.ts';

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

test(
  'at every question, before and after typing: nothing is lost, nothing is left',
  () => tryAll('A run ended at any question', someOf(cases(), 12), caseName, tryCase),
  1_800_000,
);

function caseName({ place, death, typed, route, plain, file, answered, full }: Case): string {
  const marks = { typed, plain, answered, full };
  const set = Object.entries(marks).flatMap(([name, is]) => (is ? [name] : []));
  return [death.name, placeName(place), `${route.kind} by ${route.by.question.id}`, file, ...set].join(', ');
}

async function tryCase(one: Case, folders: Folders): Promise<Found> {
  const { death, file } = one;
  const { run, kept, half } = await standAt(QUESTIONNAIRE, one, folders);
  await death.come(run.terminal, run.pid());
  await run.terminal.exit;
  const expected = said(QUESTIONNAIRE, death.sudden ? kept : half);
  return {
    lost: [
      ...differences(expected, saidOnDisk(QUESTIONNAIRE, folders, file)),
      ...(death.codes.includes(run.code() ?? -1) ? [] : [`ended with ${run.code()}`]),
    ],
    // After kill -9 nobody is left to give the terminal back, and a closed one cannot be looked at.
    leaked: [
      ...(await leftBeside(folders, file, death)),
      ...(death.sudden || death.closes ? [] : await run.terminalChanges()),
    ],
  };
}
