import { expect, test } from 'vitest';
import { comesAfter, released } from '../../scripts/changelog.ts';

const DAY = new Date('2026-11-26T17:00:00Z');

test('what was unreleased gets the version and the day, and leaves an empty section for what comes next', () => {
  const before = '# Changelog\n\nWords.\n\n## Unreleased\n\n- A new thing.\n\n## 0.1.0\n\nThe first.\n';
  expect(released(before, '0.2.0', DAY)).toBe(
    '# Changelog\n\nWords.\n\n## Unreleased\n\n## 0.2.0 (2026-11-26)\n\n- A new thing.\n\n## 0.1.0\n\nThe first.\n',
  );
});

test.each([
  ['nothing', '# Changelog\n\n## Unreleased\n\n## 0.1.0\n\n- A thing.\n'],
  ['nothing up to the end', '# Changelog\n\n## Unreleased\n'],
  ['no such section', '# Changelog\n\n## 0.1.0\n\n- A thing.\n'],
])('%s is nothing to release', (_, changelog) => {
  expect(released(changelog, '0.2.0', DAY)).toBeNull();
});

test('a release that was made leaves nothing to release', () => {
  const once = released('## Unreleased\n\n- A thing.\n', '0.2.0', DAY) ?? '';
  expect(released(once, '0.3.0', DAY)).toBeNull();
});

test.each([
  ['0.1.0', '0.1.1', true],
  ['0.1.0', '0.2.0', true],
  ['0.9.0', '0.10.0', true],
  ['1.9.9', '2.0.0', true],
  ['0.1.0', '0.1.0', false],
  ['0.10.0', '0.9.0', false],
  ['1.0.0', '0.9.9', false],
  ['0.1.0', '', false],
  ['0.1.0', 'v0.2.0', false],
  ['0.1.0', '0.2', false],
  ['0.1.0', '0.2.0-beta', false],
  ['0.1.0', '0.02.0', false],
])('after %s comes %s: %s', (earlier, version, comes) => {
  expect(comesAfter(earlier, version)).toBe(comes);
});
