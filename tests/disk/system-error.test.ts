import fs from 'node:fs';
import os from 'node:os';
import { getSystemErrorMap } from 'node:util';
import { expect, test } from 'vitest';
import { codeOf, isSystemError } from '../../src/disk/system-error.ts';
import { fileTrouble } from '../../src/file-errors.ts';

/** An error as Node gives it: with a name where libuv has one. */
function errorOf(number: number): Error {
  const known = getSystemErrorMap().get(-number);
  const code = known?.[0] ?? `Unknown system error -${number}`;
  return Object.assign(new Error(`${code}: it failed, write`), { errno: -number, code, syscall: 'write' });
}

test('every number of the system is put into words, and none is a fault of the program', () => {
  const numbers = Array.from({ length: 4095 }, (_, index) => index + 1);
  const odd = numbers.filter((number) => {
    const said = fileTrouble('m.yaml', errorOf(number));
    return !/^m\.yaml: .+\.$/.test(said) || said.includes('Unknown') || said.includes(`-${number}`);
  });
  expect(odd).toEqual([]);
});

test.each([
  ['EDQUOT', /space for this account is used up/],
  ['ESTALE', /network drive it is on has changed/],
] as const)('%s is known by its number, since Node has no name for it', (name, words) => {
  const number = os.constants.errno[name];
  expect(fileTrouble('m.yaml', errorOf(number))).toMatch(words);
  // Where it writes, Node calls every one of them UNKNOWN.
  const whileWriting = Object.assign(new Error('UNKNOWN: unknown error, write'), {
    errno: -number,
    code: 'UNKNOWN',
  });
  expect(fileTrouble('m.yaml', whileWriting)).toMatch(words);
});

test('an error that the system really gives', () => {
  let thrown: unknown;
  try {
    fs.readFileSync('/none/such');
  } catch (error) {
    thrown = error;
  }
  expect([codeOf(thrown), isSystemError(thrown)]).toEqual(['ENOENT', true]);
});

test.each([
  [Object.assign(new Error('x'), { code: 'ENOENT' }), 'ENOENT', true],
  [Object.assign(new Error('x'), { errno: -117, code: 'Unknown system error -117' }), 'EUCLEAN', true],
  [Object.assign(new Error('x'), { errno: -4000, code: 'Unknown system error -4000' }), 'error 4000', true],
  [Object.assign(new Error('x'), { code: 'ERR_FS_FILE_TOO_LARGE' }), 'ERR_FS_FILE_TOO_LARGE', true],
  [Object.assign(new Error('x'), { code: 'ERR_INVALID_ARG_TYPE' }), 'ERR_INVALID_ARG_TYPE', false],
  [new TypeError('x'), null, false],
  [Object.assign(new Error('x'), { code: 7 }), null, false],
  ['ENOENT', null, false],
])('what the system calls an error: %s', (error, code, isOfSystem) => {
  expect([codeOf(error), isSystemError(error)]).toEqual([code, isOfSystem]);
});
