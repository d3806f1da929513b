import fs from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openFile } from '../../src/disk/safe-file.ts';
import { json } from '../../src/models/json.ts';
import { saveModel } from '../../src/models/model-file.ts';
import { chosen, EXAMPLE, model } from '../questionnaire/example.ts';
import { newFolder } from './folder.ts';
import { answering, problems, read, revised } from './kept.ts';

const KEPT = model(
  {
    program: 'River "House"',
    hopes: 'One\nTwo',
    form: chosen('natural'),
    location: chosen('site', ['other', 'L']),
  },
  { points: { rides: 'By bus' } },
);
const TEXT = `{
  "mentoring-model": 1,
  "questionnaire": "example 1",
  "status": "complete",
  "started": "2026-11-23T09:12:44Z",
  "revised": "2026-11-23T09:12:44Z",
  "answers": {
    "program": "River \\"House\\"",
    "hopes": "One\\nTwo",
    "form": "natural",
    "location": [
      "site",
      {
        "other": "L"
      }
    ]
  },
  "points": {
    "rides": "By bus"
  },
  "open": [
    "statement"
  ]
}
`;

test('a sign that JSON has no place for is named where it stands', () => {
  const text = TEXT.replace('One\\nTwo', 'One\u000bTwo');
  expect(problems(json, text)).toEqual([
    'file:9:18: a sign stands here that cannot be seen, and that JSON knows as \\u000b alone. For a line end write \\n',
  ]);
  expect(read(json, text.replace('\u000b', '\\u000b'))).toEqual(KEPT);
});

test('a created file has the shape that YAML has', () => {
  expect(json.create(KEPT, EXAMPLE)).toBe(TEXT);
  expect(read(json, TEXT)).toEqual(KEPT);
});

test('a changed answer changes in its place', () => {
  expect(revised(json, TEXT, answering('form', 'assigned'))).toBe(TEXT.replace('"natural"', '"assigned"'));
  expect(revised(json, TEXT, answering('program', null))).toBe(
    TEXT.replace(/ {4}"program": .*\n/, '').replace('"open": [', '"open": [\n    "program",'),
  );
});

test('a file where nothing changes stays as it is, however it is written', () => {
  const compact = JSON.stringify(JSON.parse(TEXT));
  const file = path.join(newFolder(), 'model.json');
  fs.writeFileSync(file, compact);
  const same = read(json, compact);
  saveModel({ file: openFile(file), format: json, saved: same }, same, EXAMPLE);
  expect(fs.readFileSync(file, 'utf8')).toBe(compact);
});

test.each([
  ['{\n  "a": 1,\n', /^file:3:1: the file ends before its { is closed$/],
  [
    '{ "mentoring-model": 1, "questionnaire": "example 1" "answers": {} }',
    /^file:1:54: expected a comma before this, or a } that closes the map$/,
  ],
  ['[]', /^file:1:1: expected a saved model: it begins with mentoring-model: 1$/],
  ['', /^file:1:1: expected a saved model: it begins with mentoring-model: 1$/],
  [
    TEXT.replace('"natural"', '"natrual"'),
    /^file:10:13: form: "natrual" is no option here; did you mean "natural"\?$/,
  ],
])('what does not read says where: %j', (text, line) => {
  expect(problems(json, text)[0]).toMatch(line);
});
