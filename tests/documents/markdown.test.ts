import { expect, test } from 'vitest';
import { blocksMarkdown } from '../../src/documents/markdown.ts';
import { partsOfMarkdown } from './parts.ts';

test('lines of a cell stay lines, with nothing put between them', () => {
  const rows = [['Statement', 'We stay.\n\nYoung people choose; <b>we</b> listen.']];
  const [table = ''] = blocksMarkdown([{ kind: 'table', head: ['What', 'A'], rows }], 1);
  expect(table.split('\n')).toHaveLength(3);
  expect(table).toContain('| Statement | We stay.<br>Young people choose; \\<b\\>we\\</b\\> listen. |');
  expect(JSON.stringify(partsOfMarkdown(table))).toContain('We stay.');
});
