/** Copies that lie beside a model are named for as long as they lie there, and nothing removes them but a yes. */
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { offerToRemove } from '../../src/commands/sitting/removing-copies.ts';
import type { Asking, Menu, MenuReply } from '../../src/interview/asking.ts';
import { newFolder, run } from './run.ts';

const NOW = new Date(2026, 10, 26, 14, 0);
const daysAgo = (days: number) => new Date(2026, 10, 26 - days, 23, 30);
const MODEL = 'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers: { program: SECRET }\n';

function withCopies(ages: Readonly<Record<string, number>>): string {
  const folder = newFolder();
  fs.writeFileSync(path.join(folder, 'm.yaml'), MODEL);
  for (const [name, days] of Object.entries(ages)) {
    fs.writeFileSync(path.join(folder, name), MODEL);
    fs.utimesSync(path.join(folder, name), daysAgo(days), daysAgo(days));
  }
  return folder;
}

describe.each([
  ['init', ['init', 'm.yaml', '--edit'], 'form: natural'],
  ['check', ['check', 'm.yaml'], ''],
])('%s', (_, args, stdin) => {
  test('names each with its age and what it is, and the command that removes them', async () => {
    const folder = withCopies({ 'm.yaml.bak': 12, 'm.yours.yaml': 1, 'm.theirs.yaml': 0 });
    const { code, stderr, stdout, files } = await run(args, { folder, stdin, now: NOW.toISOString() });
    expect(code).toBe(0);
    expect(stderr).toMatch(/^Beside m\.yaml lies m\.yaml\.bak, 12 days old: m\.yaml as it was/m);
    expect(stderr).toMatch(/^Beside m\.yaml lies m\.yours\.yaml, from yesterday: answers/m);
    expect(stderr).toMatch(/^Beside m\.yaml lies m\.theirs\.yaml, from today: what another program wrote/m);
    for (const name of ['m.yours.yaml', 'm.theirs.yaml'])
      expect(stderr).toMatch(
        new RegExp(`^To bring .*:\n {2}mentoring-model init m.yaml --edit --answers ${name}$`, 'm'),
      );
    expect(stderr).toMatch(/^Once nobody needs m\.yaml\.bak any more:\n {2}rm m\.yaml\.bak$/m);
    expect(stderr).toMatch(/^Once .*:\n {2}rm m\.(yours|theirs)\.yaml m\.(yours|theirs)\.yaml$/m);
    expect(`${stdout}${stderr}`).not.toContain('SECRET');
    expect(Object.keys(files)).toHaveLength(4);
  });

  test('names a copy whose file is in another folder by its way there', async () => {
    const folder = newFolder();
    fs.mkdirSync(path.join(folder, 'our team'));
    for (const name of ['m.yaml', 'm.yaml.bak']) fs.writeFileSync(path.join(folder, 'our team', name), MODEL);
    const there = args.map((word) => (word === 'm.yaml' ? 'our team/m.yaml' : word));
    const { stderr } = await run(there, { folder, stdin, now: NOW.toISOString() });
    expect(stderr).toContain("rm 'our team/m.yaml.bak'");
  });

  test.each([
    ['begins with a dash', '-x.yaml', './-x', 'rm ./-x.yaml.bak'],
    ['has signs that nobody sees', 'x\u0007.yaml', 'x\u0007', null],
  ])('of a file whose name %s gives a command that works, or none', async (__, name, near, command) => {
    const folder = newFolder();
    for (const one of [name, `${name}.bak`, name.replace('.yaml', '.yours.yaml')])
      fs.writeFileSync(path.join(folder, one), MODEL);
    const there = args.map((word) => (word === 'm.yaml' ? `./${name}` : word));
    const { code, stderr } = await run(there, { folder, stdin, now: NOW.toISOString() });
    expect(code).toBe(0);
    if (command === null) expect(stderr).not.toMatch(/ rm |--answers/);
    else expect(stderr).toContain(`  ${command}\n`);
    const bringsIn = `init ${near}.yaml --edit --answers ${near}.yours.yaml`;
    expect(stderr.includes(bringsIn)).toBe(command !== null);
  });

  test('says nothing where there is none', async () => {
    const { stderr } = await run(args, { folder: withCopies({}), stdin });
    expect(stderr).not.toMatch(/Beside|rm /);
  });
});

test('check names what a save that was cut short has hidden, and leaves it for the next run to look at', async () => {
  const hidden = '.m.yaml.0123456789abcdef.copy';
  const folder = withCopies({ [hidden]: 2 });
  fs.writeFileSync(path.join(folder, hidden), MODEL.replace('SECRET', 'Last SECRET'));
  const checked = await run(['check', 'm.yaml'], { folder, now: NOW.toISOString() });
  expect(checked.stderr).toMatch(/lies \.m\.yaml\.\w{16}\.copy, .*when a save was cut short/);
  const next = await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'form: natural' });
  expect(Object.keys(next.files).sort()).toEqual(['m.yaml', 'm.yours.yaml']);
  expect(next.stderr).toContain('m.yours.yaml: please compare the two');
});

test('check names them for scripts', async () => {
  const folder = withCopies({ 'm.yaml.bak': 3 });
  fs.writeFileSync(path.join(folder, 'n.yaml'), MODEL);
  const { stdout } = await run(['check', 'm.yaml', 'n.yaml', '--json'], { folder });
  expect(JSON.parse(stdout).map(({ copies }: { copies: unknown }) => copies)).toEqual([['m.yaml.bak'], []]);
});

test('what a run has kept is told again by the next', async () => {
  const { folder } = await run(['init', 'm.yaml'], { stdin: 'program: One' });
  await run(['init', 'm.yaml', '--edit'], { folder, stdin: 'program: Two' });
  for (const args of [
    ['init', 'm.yaml', '--edit'],
    ['check', 'm.yaml'],
  ])
    expect((await run(args, { folder, stdin: 'form: natural' })).stderr).toContain('lies m.yaml.bak');
  fs.rmSync(path.join(folder, 'm.yaml.bak'));
  expect((await run(['check', 'm.yaml'], { folder })).stderr).not.toContain('.bak');
});

describe('before a sitting ends', () => {
  /** A person who chooses in menus by the beginning of a label, or goes back or stops. */
  function offering(folder: string, choices: readonly (string | (() => string))[]) {
    const left = [...choices];
    const [menus, told]: [Menu[], string[]] = [[], []];
    const asking: Asking = {
      ask: () => Promise.reject(new Error('nothing is asked')),
      showUntilRead: () => Promise.reject(new Error('nothing is shown')),
      readAndChoose: () => Promise.reject(new Error('nothing is shown')),
      kept: () => {},
      tell: (paragraphs) => void told.push(...paragraphs),
      offer: () => {},
      hide: () => Promise.reject(new Error('nothing is hidden')),
      close() {},
      choose: async (menu): Promise<MenuReply> => {
        menus.push(menu);
        const next = left.shift() ?? '';
        const choice = typeof next === 'string' ? next : next();
        if (choice === 'back' || choice === 'stop') return { kind: choice };
        const item = menu.items.find((one) => typeof one !== 'string' && one.label.startsWith(choice));
        return { kind: 'chosen', value: item && typeof item !== 'string' ? item.value : menu.start };
      },
    };
    const found = () =>
      fs
        .readdirSync(folder)
        .filter((name) => name.endsWith('.bak'))
        .map((name) => ({
          copy: { path: path.join(folder, name), kind: 'bak' as const, since: 0 },
          name,
          age: '3 days old',
          what: 'as it was',
        }));
    return { ended: offerToRemove(asking, 'm.yaml', found), menus, told };
  }
  const copiesIn = (folder: string) => fs.readdirSync(folder).filter((name) => name.endsWith('.bak'));

  test.each([
    ['Enter alone leaves them', [''], 'on'],
    ['going back leads back', ['back'], 'back'],
    ['stopping stops', ['stop'], 'stop'],
    ['choosing one is no yes', ['Remove a.bak', '', ''], 'on'],
    ['going back from there is none either', ['Remove a.bak', 'back', ''], 'on'],
    ['nor is stopping', ['Remove a.bak', 'stop'], 'stop'],
  ])('%s', async (_, choices, how) => {
    const folder = withCopies({ 'a.bak': 1, 'b.bak': 1 });
    const { ended } = offering(folder, choices);
    expect([await ended, copiesIn(folder)]).toEqual([how, ['a.bak', 'b.bak']]);
  });

  test('one that changed after it was asked about is left, and told', async () => {
    const folder = withCopies({ 'a.bak': 1 });
    const changing = () => {
      fs.writeFileSync(path.join(folder, 'a.bak'), 'newer');
      return 'Yes';
    };
    const { ended, told } = offering(folder, ['Remove a.bak', changing, '']);
    expect([await ended, fs.readFileSync(path.join(folder, 'a.bak'), 'utf8')]).toEqual(['on', 'newer']);
    expect(told).toEqual(['a.bak has changed since you were asked. It was left as it is now.']);
  });

  test('one is removed after a yes, told, and no longer offered', async () => {
    const folder = withCopies({ 'a.bak': 1, 'b.bak': 1 });
    const { ended, menus, told } = offering(folder, ['Remove a.bak', 'Yes', '']);
    expect([await ended, copiesIn(folder), told]).toEqual(['on', ['b.bak'], ['a.bak is removed.']]);
    expect(menus.map(({ items }) => items.length)).toEqual([3, 2, 2]);
    expect(menus[1]?.title).toContain('It cannot be brought back');
  });

  test('it is over once none is left, and where there is none it does not begin', async () => {
    const folder = withCopies({ 'a.bak': 1 });
    expect(await offering(folder, ['Remove a.bak', 'Yes']).ended).toBe('on');
    const { ended, menus } = offering(folder, []);
    expect([await ended, menus]).toEqual(['on', []]);
  });
});
