import { expect, test } from 'vitest';
import { WORD_FILES } from './word-files.ts';
import { faultsOf } from './word-schema.ts';

test.each(Object.entries(WORD_FILES))('%s is as the rules of Word files have it', async (_, make) => {
  expect(faultsOf(await make())).toEqual([]);
});
