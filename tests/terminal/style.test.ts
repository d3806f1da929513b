import { describe, expect, test } from 'vitest';
import { type Surroundings, styleFor } from '../../src/terminal/style.ts';

const on = (env: Surroundings['env'], isTerminal = true) => styleFor({ env, isTerminal });
const ROLES = ['title', 'active', 'answer', 'careful', 'sign', 'good'] as const;
const coloured = (surroundings: Surroundings) =>
  ROLES.map((role) => styleFor(surroundings)[role]('text').includes('\u001b['));

describe('colour', () => {
  test.each<[string, Surroundings['env'], boolean, boolean]>([
    ['on a terminal', {}, true, true],
    ['with NO_COLOR', { NO_COLOR: '1' }, true, false],
    ['with any other NO_COLOR', { NO_COLOR: '0' }, true, false],
    ['with NO_COLOR and FORCE_COLOR', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    ['with an empty NO_COLOR, which is none', { NO_COLOR: '' }, true, true],
    ['away from a terminal', {}, false, false],
    ['away from a terminal with FORCE_COLOR', { FORCE_COLOR: '1' }, false, true],
    ['with an empty FORCE_COLOR away from a terminal', { FORCE_COLOR: '' }, false, false],
    ['with FORCE_COLOR=0', { FORCE_COLOR: '0' }, true, false],
    ['with FORCE_COLOR=false', { FORCE_COLOR: 'false' }, true, false],
    ['on a dumb terminal', { TERM: 'dumb' }, true, false],
  ])('%s', (_, env, isTerminal, expected) => {
    expect(coloured({ env, isTerminal })).toEqual(ROLES.map(() => expected));
  });

  test('goes around the text and leaves it as it is', () => {
    expect(on({}).title('Location')).toMatch(/^(\u001b\[\d+m)+Location(\u001b\[\d+m)+$/);
    expect(on({}, false).title('Location')).toBe('Location');
  });
});

test.each([...ROLES, 'plain' as const])('%s makes the text safe to show', (role) => {
  expect(on({}, false)[role]('a\u001b[2J\rb')).toBe('a␛[2J␍b');
  expect(on({})[role]('a\u001b[2J\rb')).toContain('a␛[2J␍b');
});

describe('glyphs', () => {
  test.each<[Surroundings['env'], string]>([
    [{}, '❯'],
    [{ LANG: 'en_US.UTF-8' }, '❯'],
    [{ LANG: 'de_DE.utf8' }, '❯'],
    [{ LANG: 'C' }, '>'],
    [{ LANG: 'C.UTF-8' }, '❯'],
    [{ LANG: 'en_US.ISO-8859-1' }, '>'],
    [{ LC_ALL: 'C', LANG: 'en_US.UTF-8' }, '>'],
    [{ LC_CTYPE: 'C', LANG: 'en_US.UTF-8' }, '>'],
    [{ LC_ALL: '', LANG: 'C' }, '>'],
    [{ LC_ALL: 'en_US.UTF-8', LANG: 'C' }, '❯'],
    [{ TERM: 'linux', LANG: 'en_US.UTF-8' }, '>'],
  ])('%j points with %s', (env, pointer) => {
    expect(on(env).glyphs.pointer).toBe(pointer);
  });

  test('are words in plain lines, without colour whatever else is wanted', () => {
    const style = styleFor({ env: { FORCE_COLOR: '1' }, isTerminal: true, plain: true });
    expect(style.glyphs.open).toBe('open');
    expect(Object.values(style.glyphs).join(' ')).toMatch(/^[a-z, ]+$/);
    expect(ROLES.map((role) => style[role]('text'))).toEqual(ROLES.map(() => 'text'));
  });

  test('are all plain letters and signs where the terminal cannot draw others', () => {
    expect(Object.values(on({ LANG: 'C' }).glyphs).join('')).toMatch(/^[\x20-\x7e]+$/);
  });
});
