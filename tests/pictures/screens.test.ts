/** The pictures of the README are what the program shows. `npm run pictures` draws them anew. */
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { make } from '../end-to-end/sitting.ts';
import { newFolder, type Running, start } from '../end-to-end/terminal.ts';
import { KEY } from '../keys.ts';
import { MODEL } from './model.ts';
import { screenSvg } from './screen-svg.ts';

const WINDOW = { cols: 88, rows: 30 };

function fileOf(name: string): string {
  return fileURLToPath(new URL(`../../docs/pictures/${name}.svg`, import.meta.url));
}

async function expectPicture(
  terminal: Running,
  name: string,
  title: string,
  rows = WINDOW.rows,
): Promise<void> {
  const svg = await screenSvg(terminal.raw(), WINDOW.cols, rows, title);
  await expect(svg).toMatchFileSnapshot(fileOf(name));
}

test('a question of the interview', async () => {
  const cwd = newFolder();
  await make(cwd, 'our-model.yaml', { form: 'natural' });
  const args = ['init', 'our-model.yaml', '--edit', '--question', 'type'];
  const terminal = start(args, { cwd, ...WINDOW });
  await terminal.waitForAsked('What type');
  await terminal.press(KEY.space, KEY.down, KEY.down);
  await terminal.waitFor(/❯ 3 \[ \] Team/);
  await expectPicture(terminal, 'question', 'A question with its options; the first is ticked');
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
});

/** What five people answered, each in a file of their own. */
async function fivePeople(cwd: string): Promise<string[]> {
  const types = [
    ['traditional'],
    ['traditional', 'group'],
    ['traditional'],
    ['group'],
    ['traditional', 'group'],
  ];
  const names = ['one', 'two', 'three', 'four', 'five'].map((name) => `${name}.yaml`);
  for (const [index, name] of names.entries())
    await make(cwd, name, {
      ...MODEL,
      type: types[index],
      'youth-feedback': 'Several asked for someone who stays.',
      statement: null,
    });
  return names;
}

test('a choice that five people made otherwise', async () => {
  const cwd = newFolder();
  const files = await fivePeople(cwd);
  const terminal = start(['combine', ...files, '--to', 'ours.yaml', '--counted'], { cwd, ...WINDOW });
  for (const active of ['❯ Go on', '❯ Form & Type']) {
    await terminal.waitFor(active);
    await terminal.press(KEY.enter);
  }
  await terminal.waitForAsked('What type');
  await expectPicture(terminal, 'deciding', 'A choice to decide together, with how many chose each option');
  await terminal.press(KEY.ctrlC);
  await terminal.exit;
});

test('two candidates side by side', async () => {
  const cwd = newFolder();
  await make(cwd, 'ours.yaml', MODEL);
  await make(cwd, 'the-other.yaml', {
    ...MODEL,
    type: 'e-mentoring',
    location: 'program-site',
    pay: 'volunteer',
  });
  const args = [
    'compare',
    'ours.yaml',
    'the-other.yaml',
    '--differing',
    '--section',
    'form-and-type,location',
  ];
  const terminal = start(args, { cwd, ...WINDOW });
  await terminal.exit;
  await expectPicture(terminal, 'side-by-side', 'Two models side by side, with what differs between them');
});

test('the grid of a model', async () => {
  const cwd = newFolder();
  await make(cwd, 'our-model.yaml', MODEL);
  const rows = 40;
  const terminal = start(['show', 'our-model.yaml'], { cwd, ...WINDOW, rows });
  await terminal.exit;
  await expectPicture(terminal, 'grid', 'A model as the grid of the paper, with the statement below', rows);
});
