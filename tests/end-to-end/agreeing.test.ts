/** A single answer goes into a document once somebody says that those whose words it holds have agreed. */
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { KEY } from '../keys.ts';
import { listener } from './listener.ts';
import { make } from './sitting.ts';
import { newFolder, start } from './terminal.ts';

const SAID = { 'youth-feedback': 'Someone who stays', 'community-considerations': 'Buses stop at eight' };
const ARGS = ['export', 'm.yaml', '--to', 'o.md', '--with', Object.keys(SAID).join(',')];
const ASKED = 'Have those whose words these are agreed that others read them?';

test('each is asked for, and Enter alone leaves it out', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd });
  const { type, hear } = listener(terminal);
  expect(await type('or type a number:', '2')).toContain(`${ASKED} "What feedback`);
  expect(await type('or type a number:', '')).toContain(ASKED);
  expect(await hear('have one person read it')).toContain('Left out: community-considerations.');
  expect(await terminal.exit).toBe(0);
  const document = fs.readFileSync(path.join(cwd, 'o.md'), 'utf8');
  expect(document).toContain('Someone who stays');
  expect(document).not.toContain('Buses');
});

test('stopped there, no document is made', async () => {
  const cwd = newFolder();
  await make(cwd, 'm.yaml', SAID);
  const terminal = start(ARGS, { cwd });
  await terminal.waitFor('or type a number:');
  await terminal.press(KEY.ctrlC);
  expect(await terminal.exit).toBe(130);
  expect(fs.readdirSync(cwd)).toEqual(['m.yaml']);
});
