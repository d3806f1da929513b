/** The promise that a model can be saved on any disk that takes a file, tried on those that can be mounted here. */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { newFolder } from '../end-to-end/terminal.ts';
import { conclude } from '../faults/figures.ts';
import { prepare, SAVES, saved } from './saving.ts';

/** The file systems that this kernel knows. */
const KNOWN = fs.readFileSync('/proc/filesystems', 'utf8').match(/\w+$/gm) ?? [];

/** A disk in a file, as a stick is one. */
function image(make: string, ...options: string[]): string[] {
  const file = path.join(newFolder(), 'disk');
  fs.writeFileSync(file, '');
  fs.truncateSync(file, 16 * 2 ** 20);
  execFileSync(make, [...options, file], { stdio: 'ignore' });
  return ['-o', 'loop', file];
}

/** How each is mounted, but for the place. */
const DISKS: Readonly<Record<string, () => string[]>> = {
  tmpfs: () => ['tmpfs'],
  overlay: () => {
    const folder = newFolder();
    const [lower, upper, work] = ['lower', 'upper', 'work'].map((name) => path.join(folder, name));
    for (const one of [lower, upper, work]) fs.mkdirSync(String(one));
    return ['-o', `lowerdir=${lower},upperdir=${upper},workdir=${work}`, 'overlay'];
  },
  ext4: () => image('mkfs.ext4', '-q'),
  vfat: () => image('mkfs.vfat'),
};

test.each(Object.keys(DISKS))('on %s', async (name) => {
  const at = newFolder();
  const { status, stderr } = spawnSync('mount', ['-t', name, ...(DISKS[name]?.() ?? []), at], {
    encoding: 'utf8',
  });
  // Whoever wants to try a disk that this kernel does not know has to give it one that does.
  if (status !== 0)
    return expect(KNOWN, `${name} is known and cannot be mounted: ${stderr}`).not.toContain(name);
  onTestFinished(() => {
    execFileSync('umount', [at]);
  });
  let [tried, lost] = [0, 0];
  for (const [what, save] of Object.entries(SAVES)) {
    const folder = path.join(at, String(tried));
    fs.mkdirSync(folder);
    await prepare(folder);
    const found = saved(save, folder);
    expect.soft(found, what).toEqual([]);
    tried += 1;
    if (found.length > 0) lost += 1;
  }
  conclude({ what: `A disk of another kind: ${name}`, tried, lost, leaked: 0 });
});

test('this kernel knows what every Linux has', () => {
  expect(KNOWN).toEqual(expect.arrayContaining(['tmpfs', 'overlay']));
});
