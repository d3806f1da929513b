/** The promise that nothing that somebody wrote can act on a terminal, wherever it is shown: told by the bytes. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { newFolder } from '../commands/run.ts';
import { ENV, PROGRAM } from '../end-to-end/terminal.ts';
import { actsOnTerminal, marked, SEQUENCES } from './control-sequences.ts';
import { ALL, conclude, SEED, someOf } from './figures.ts';
import { hostileModel, hostileQuestionnaire, type Plant } from './hostile.ts';
import { commands, writtenBy } from './screen-commands.ts';
import { meetingSitting, movingSitting, shownModel } from './screen-places.ts';
import { plainSitting, richSitting } from './screen-sittings.ts';

const EACH = Object.values(SEQUENCES);

/** How many sittings go on at the same time: most of what they do is wait for each other's keys. */
const AT_ONCE = 6;

// Ctrl+Z is among what is typed, and would stop the tests themselves.
beforeAll(() => {
  const goOn = () => {};
  process.on('SIGTSTP', goOn);
  return () => void process.off('SIGTSTP', goOn);
});

test('there are sequences of every kind, and each is told from our own drawing', () => {
  expect(EACH.length).toBeGreaterThan(70);
  expect(new Set(EACH).size).toBe(EACH.length);
  const planted = EACH.map((sequence) => Buffer.from(marked('title', sequence)));
  expect(EACH.filter((sequence, at) => !actsOnTerminal(planted[at] ?? Buffer.of(), sequence))).toEqual([]);
});

/** The names of the places in which something is planted, and the places of those that bytes show. */
function planting(sequence: string) {
  const places = new Set<string>();
  const plant: Plant = (place) => {
    places.add(place);
    return marked(place, sequence);
  };
  return { plant, shownIn: (bytes: Uint8Array) => placesIn(bytes, places) };
}

function placesIn(bytes: Uint8Array, places: ReadonlySet<string>): string[] {
  const text = Buffer.from(bytes).toString();
  return [...places].filter((place) => text.includes(`${place}‹`));
}

/** Every place that a questionnaire and a model have. */
function everyPlace(): string[] {
  const { plant, shownIn } = planting('');
  const seen: string[] = [];
  const noting: Plant = (place) => {
    seen.push(place);
    return plant(place);
  };
  hostileQuestionnaire(noting);
  hostileModel(noting);
  return shownIn(Buffer.from(seen.map((place) => marked(place, '')).join('')));
}

const SITTINGS = {
  'A sitting with colours and keys': richSitting,
  'A sitting in plain lines': plainSitting,
  'Another place for a file': movingSitting,
  'A file that is there already': meetingSitting,
  'A model as it is shown': shownModel,
};

test('no text acts on the terminal in a sitting or where a model is shown, and each is shown somewhere', async () => {
  const figures = new Map(Object.keys(SITTINGS).map((what) => [what, { tried: 0, leaked: 0 }]));
  const unseen: string[] = [];
  const tryAll = async (sequence: string) => {
    const seen = new Set<string>();
    for (const [what, sit] of Object.entries(SITTINGS)) {
      const { plant, shownIn } = planting(sequence);
      const folder = newFolder();
      const bytes = await sit(plant, folder);
      fs.rmSync(folder, { recursive: true });
      const places = shownIn(bytes);
      for (const place of places) seen.add(place);
      const figure = figures.get(what);
      if (!figure) continue;
      figure.tried += places.length;
      if (actsOnTerminal(bytes, sequence)) figure.leaked += 1;
    }
    unseen.push(...everyPlace().filter((place) => !seen.has(place)));
  };
  const waiting = someOf(EACH, 1);
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await tryAll(next);
    }),
  );
  expect(unseen, `try it again with FAULTS_SEED=${SEED}`).toEqual([]);
  for (const [what, { tried, leaked }] of figures)
    conclude({ what: `${what}: a sequence in each text`, tried, lost: 0, leaked });
}, 900_000);

test('no command and no error lets anything that it was given act on the terminal', async () => {
  let [tried, leaked] = [0, 0];
  const cases = EACH.flatMap((sequence) =>
    commands((place) => marked(place, sequence)).map((command) => ({ sequence, command })),
  );
  for (const { sequence, command } of someOf(cases, 60)) {
    for (const debug of ALL ? [true, false] : [tried % 4 > 0]) {
      const bytes = await writtenBy(command, debug);
      tried += 1;
      if (actsOnTerminal(bytes, sequence)) leaked += 1;
    }
  }
  conclude({ what: 'A command: a sequence in what it is given', tried, lost: 0, leaked });
}, 3_600_000);

test('the built program lets nothing through either', () => {
  let [tried, leaked] = [0, 0];
  const given = (text: string): [string[], string?][] => [
    [['show', `${text}.yaml`]],
    [[`--${text}`]],
    [[text]],
    [['init', '-', '--format', 'json'], `program: "${text}"`],
    [['check', `${text}.yaml`, '--json']],
    [['check', '--questions', text, '--json']],
  ];
  const cases = EACH.flatMap((sequence) =>
    given(marked('given', sequence)).map((one) => [sequence, one] as const),
  );
  for (const [sequence, [args, input = '']] of someOf(cases, 2)) {
    const cwd = newFolder();
    const named = args.map((arg) => arg.replaceAll('\0', ''));
    fs.writeFileSync(path.join(cwd, 'm.yaml'), '');
    const env = { ...ENV, TERM: marked('term', sequence).replaceAll('\0', ''), MENTORING_MODEL_DEBUG: '1' };
    const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...named], { cwd, input, env });
    tried += 1;
    if (actsOnTerminal(Buffer.concat([stdout, stderr]), sequence)) leaked += 1;
    fs.rmSync(cwd, { recursive: true });
  }
  conclude({ what: 'The built program: a sequence in what it is given', tried, lost: 0, leaked });
}, 900_000);
