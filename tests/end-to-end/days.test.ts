/** Days that people see are days where the program runs; times in files stay in UTC. */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ENV, newFolder, PROGRAM } from './terminal.ts';

const MODEL = `mentoring-model: 1
questionnaire: mentoring-models 2
started: 2026-11-20T09:12:44Z
revised: 2026-11-27T03:30:00Z
answers:
  location: [community]
revisions:
  - on: 2026-11-26T03:30:00Z
    why: The evening group asked.
    changed:
      location: { from: [program-site], to: [community] }
  - on: 2026-12-01
    why: A day alone.
    changed:
      program: {}
`;

function run(zone: string, ...args: readonly string[]) {
  const cwd = newFolder();
  fs.writeFileSync(path.join(cwd, 'm.yaml'), MODEL);
  const env = { ...ENV, TZ: zone };
  const { stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], { cwd, env, encoding: 'utf8' });
  expect(stderr).not.toContain('went wrong');
  return stdout;
}

test.each([
  ['America/Los_Angeles', 'November 25, 2026'],
  ['UTC', 'November 26, 2026'],
  ['Pacific/Auckland', 'November 26, 2026'],
  ['Etc/GMT+12', 'November 25, 2026'],
])('in %s a revision is of %s', (zone, day) => {
  for (const args of [
    ['show', 'm.yaml', '--history'],
    ['export', 'm.yaml', '--to', '-', '--format', 'markdown'],
    ['export', 'm.yaml', '--to', '-', '--format', 'html'],
  ]) {
    const said = run(zone, ...args);
    expect(said).toContain(day);
    expect(said).toContain('December 1, 2026');
  }
  const kept = JSON.parse(run(zone, 'show', 'm.yaml', '--json'));
  expect(kept.revisions.map(({ on }: { on: string }) => on)).toEqual(['2026-11-26T03:30:00Z', '2026-12-01']);
});

test.each(['Pacific/Kiritimati', 'Etc/GMT+12'])('a document is made on the day in %s', (zone) => {
  const dayThere = () =>
    new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: zone }).format(new Date());
  const before = dayThere();
  const said = run(zone, 'export', 'm.yaml', '--to', '-', '--format', 'markdown');
  expect([before, dayThere()].some((day) => said.includes(`Made on ${day}`))).toBe(true);
});
