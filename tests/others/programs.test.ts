/** What the tests beside this one need: where something is missing, this says what, in words. */
import { expect, test } from 'vitest';
import { isHere, NEEDED } from './programs.ts';

test.each(Object.entries(NEEDED))('%s is here', (name, needed) => {
  expect(isHere(needed), `${name} is not here. \`${needed.from}\` brings it.`).toBe(true);
});

test('these tests run as root, who may mount disks and act as other accounts', () => {
  expect(process.getuid?.(), 'Run this as root: `sudo npm run test:others`.').toBe(0);
});
