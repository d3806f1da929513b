import { expect, test } from 'vitest';
import { isRightToLeft } from '../../src/text/direction.ts';

test.each([
  ['نلتقي في المركز.', true],
  ['☐ מפגש 2', true],
  ['12. نلتقي (Zoom)', true],
  ['Zoom: نلتقي', false],
  ['每个星期见面', false],
  ['Rides by staff', false],
  ['☐ 24/7', false],
  ['', false],
])('%j is read from right to left: %s', (text, expected) => {
  expect(isRightToLeft(text)).toBe(expected);
});
