import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/text/problem.ts';
import { readYaml, type Source } from '../../src/text/yaml.ts';

function read(text: string, firstLine?: number): Source {
  const source = readYaml('file.yaml', text, firstLine);
  if (!source.ok) throw new Error(source.problems.map(problemLine).join('\n'));
  return source.value;
}

function problems(text: string, firstLine?: number): string[] {
  const source = readYaml('file.yaml', text, firstLine);
  return source.ok ? [] : source.problems.map(problemLine);
}

describe('a scalar stays as it was written', () => {
  test.each([
    ['02134'],
    ['1e3'],
    ['0x1F'],
    ['1.0'],
    ['.inf'],
    ['no'],
    ['Yes'],
    ['true'],
    ['2026-11-23'],
    ['2026-11-23T09:12:44Z'],
    ['12:30:45'],
    ['<<'],
    ['='],
    ['C:\\temp'],
    ['100 %'],
  ])('%s', (written) => {
    expect(read(`name: ${written}\n`).value).toEqual({ name: written });
    expect(read(`- ${written}\n`).value).toEqual([written]);
  });

  test('as a name too', () => {
    expect(read('1e3: a\nno: b\n02134: c\n').value).toEqual({ '1e3': 'a', no: 'b', '02134': 'c' });
  });
});

describe('nothing', () => {
  test.each([[''], ['~'], ['null'], ['Null'], ['NULL']])('is null where it is bare: "%s"', (written) => {
    expect(read(`name: ${written}\n`).value).toEqual({ name: null });
  });

  test.each([["''"], ["'~'"], ['"null"']])('is text where it stands in quotes: %s', (written) => {
    expect(read(`name: ${written}\n`).value).toEqual({ name: written.slice(1, -1) });
  });

  test.each([[''], ['\n\n'], ['# only a comment\n'], ['---\n']])(
    'is what an empty file holds: %j',
    (text) => {
      expect(read(text).value).toBeNull();
    },
  );
});

test('names that objects have by themselves are only names', () => {
  const { value } = read('__proto__: a\nconstructor: b\ntoString: c\n');
  expect(Object.entries(value as object)).toEqual([
    ['__proto__', 'a'],
    ['constructor', 'b'],
    ['toString', 'c'],
  ]);
});

test('JSON is read as the YAML that it also is', () => {
  expect(read('{"a": ["1", 2, null, true], "b": "x\\ny"}').value).toEqual({
    a: ['1', '2', null, 'true'],
    b: 'x\ny',
  });
});

test('line ends of Windows are read as plain ones', () => {
  expect(read('a: |\r\n  one\r\n  two\r\nb: c\r\n').value).toEqual({ a: 'one\ntwo\n', b: 'c' });
});

describe('a problem says where it is', () => {
  test.each([
    ['an open quote', 'a: 1\nb: "x\n', /^file\.yaml:3:1: something is missing here/],
    ['a name that is there twice', 'a: 1\nb: 2\na: 3\n', /^file\.yaml:3:1: this name is there twice/],
    ['an anchor', 'a: &x 1\nb: *x\n', /^file\.yaml:1:4: a word that begins with "&"/],
    ['an anchor with nothing behind it', 'a:\n  - &x\n', /^file\.yaml:2:5: a word that begins with "&"/],
    ['an anchor before a name', '&x a: 1\n', /^file\.yaml:1:1: a word that begins with "&"/],
    ['an anchor above a map', 'a: &x\n  b: 1\n', /^file\.yaml:1:4: a word that begins with "&"/],
    ['a number sign in a text', 'a: River House #2 north\n', /^file\.yaml:1:16: what follows " #"/],
    ['a hashtag in a text', 'a:\n  - b\n  - With #us\n', /^file\.yaml:3:10: what follows " #"/],
    ['an alias to nothing', 'a: 1\nb: *x\n', /^file\.yaml:2:4: a word that begins with "\*"/],
    ['a tag', 'a: !secret x\n', /^file\.yaml:1:4: a word that begins with "!"/],
    ['a tag that the parser knows', 'a: !!binary aGk=\n', /^file\.yaml:1:\d+: a word that begins with "!"/],
    ['a tag at a name', '!!binary aGk=: a\n', /^file\.yaml:1:\d+: a word that begins with "!"/],
    ['a tag at a list', 'a: !!set { b: }\n', /^file\.yaml:1:\d+: a word that begins with "!"/],
    ['a tab', 'a:\n\tb: 1\n', /^file\.yaml:2:1: a tab stands at the start/],
    ['a second colon', 'a: b: c\n', /^file\.yaml:1:4: there is a second ": "/],
    ['a second document', 'a: 1\n---\nb: 2\n', /^file\.yaml:2:1: a second document/],
    ['a list for a name', '? [a, b]\n: c\n', /^file\.yaml:1:3: a list or a map stands where a name/],
    ['an unknown code', 'a: "x\\q"\n', /^file\.yaml:1:\d+: a backslash/],
    ['text that begins oddly', 'a: `x`\n', /^file\.yaml:1:4: a text cannot begin with this/],
  ])('%s', (_, text, line) => {
    expect(problems(text)[0]).toMatch(line);
  });

  test('all of them, from the top down', () => {
    expect(problems('b: !t y\nc: 1\nc: 2\nd: "\\q"\n').map((line) => line.split(':')[1])).toEqual([
      '1',
      '3',
      '4',
    ]);
  });

  test('also below a name that goes over several lines', () => {
    expect(problems('a\nb: c\nd: !t e\n')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^file\.yaml:3:4: a word that begins with "!"/)]),
    );
  });

  test('counted from the line of the file at which the text starts', () => {
    expect(problems('a: 1\na: 2\n', 10)[0]).toMatch(/^file\.yaml:11:1: /);
    expect(read('a: 1\nb: 2\n', 10).locate(['b'])).toEqual({ line: 11, column: 4 });
  });
});

test.each([
  ['a comment', 'a: River House # the north one\n', 'River House'],
  ['a comment on a line of its own', 'a: River House\n#the north one\n', 'River House'],
  ['a sign without a blank before it', 'a: River House#2\n', 'River House#2'],
  ['a sign in quotes', 'a: "House #2" #ours\n', 'House #2'],
  ['a text of several lines', 'a: |\n  House #2\n', 'House #2\n'],
])('what is behind a # is no fault: %s', (_, text, value) => {
  expect(read(text).value).toEqual({ a: value });
});

describe('a sign that looks like another is named where it stands', () => {
  const NO_BREAK = /a no-break space \(U\+00A0\) stands here; use a plain one$/;
  const around = (line: string) => `head: 1\nanswers:\n${line}\n  hopes: x\n  form: y\n`;
  test.each<[string, string, string, RegExp]>([
    ['behind a colon', around('  program:\u00a0River House'), '3:11', NO_BREAK],
    ['behind the last colon', 'a: 1\nb:\u00a0River House\n', '2:3', NO_BREAK],
    ['behind the one colon', 'answers:\n  program:\u00a0River House\n', '2:11', NO_BREAK],
    ['before a name', around('\u00a0 program: x'), '3:1', NO_BREAK],
    ['behind a dash', 'a:\n  -\u00a0one\n  - two\n', '2:4', NO_BREAK],
    ['in an item', 'a:\n  - other:\u00a0Library\n', '2:11', NO_BREAK],
    ['a space of another width', around('  program:\u2003x'), '3:11', /a space of another width \(U\+2003\)/],
    ['a wide colon', around('  program\uff1aRiver House'), '3:10', /a wide colon \(U\+FF1A\)/],
    ['a wide colon alone', 'program\uff1aRiver House\n', '1:8', /a wide colon \(U\+FF1A\)/],
    ['in a name', around('  pro\u200bgram: x'), '3:6', /a zero-width space \(U\+200B\).*take it out$/],
    ['behind a name', around('  program\u2060: x'), '3:10', /a word joiner \(U\+2060\)/],
  ])('%s', (_, text, place, what) => {
    const [told, ...more] = problems(text);
    expect(told).toMatch(new RegExp(`^file\\.yaml:${place}: `));
    expect(told).toMatch(what);
    expect(more).toEqual([]);
  });

  test('each of several', () => {
    expect(problems('a:\u00a01\nb:\u00a02\nc: 3\n').map((line) => line.split(': ')[0])).toEqual([
      'file.yaml:1:3',
      'file.yaml:2:3',
    ]);
  });

  test('but not where it stands in a text, and something else is amiss', () => {
    const [told] = problems('a: |\n  note:\u00a0x\nb: 1\nb: 2\n');
    expect(told).toMatch(/^file\.yaml:4:1: this name is there twice/);
  });

  test('and is no fault in a text', () => {
    expect(read('a: note:\u00a0x\nb: "c\uff1ad"\nc: |\n  d:\u00a0e\n').value).toEqual({
      a: 'note:\u00a0x',
      b: 'c\uff1ad',
      c: 'd:\u00a0e\n',
    });
  });
});

test('what other programs say of numbers and times leaves them the texts that they are', () => {
  expect(read('a: !!int "1"\nb: !!str 02134\nc: !!timestamp 2026-11-26\nd: !!null ""\n').value).toEqual({
    a: '1',
    b: '02134',
    c: '2026-11-26',
    d: '',
  });
});

describe('two versions that a merge has left', () => {
  test.each([
    ['around names', '<<<<<<< HEAD\na: 1\n=======\na: 2\n>>>>>>> b\nc: 3\n', '1:1', '1 to line 5'],
    ['in a block of lines', 'a: |\n  <<<<<<< HEAD\n  x\n  =======\n  y\n  >>>>>>> b\n', '2:1', '2 to line 6'],
    ['in JSON', '{\n<<<<<<< a\n"b": 1\n=======\n"b": 2\n>>>>>>> c\n}\n', '2:1', '2 to line 6'],
  ])('%s are refused', (_, text, place, lines) => {
    const [told, ...more] = problems(text);
    expect(told).toMatch(new RegExp(`^file\\.yaml:${place}: two versions stand here, from line ${lines}\\.`));
    expect(more).toEqual([]);
  });
});

test('line ends of old Macs are line ends', () => {
  expect(read('a: River House\rb:\r  - c\r').value).toEqual({ a: 'River House', b: ['c'] });
});

test('no problem shows anything of the text', () => {
  const secret = 'Wilhelmina';
  const piece = fc.constantFrom(
    ...[': ', '\n', '  ', '- ', '"', "'", '[', '{', '}', '*', '&', '!', '%', '|', '>', '@', '`', '\\', '? '],
    ...['---\n', '\t', '#', ',', secret, secret, secret],
  );
  fc.assert(
    fc.property(fc.array(piece, { minLength: 2, maxLength: 12 }), (pieces) => {
      for (const line of problems(pieces.join(''))) {
        expect(line).not.toContain(secret);
        expect(line).toMatch(/^file\.yaml:\d+:\d+: /);
      }
    }),
    { numRuns: 2000 },
  );
});

describe('a text that is no questionnaire and no model by its size', () => {
  const large = ['file.yaml: is larger than 4 million characters; a questionnaire or a model is far smaller'];

  test('is refused above 4 million characters', () => {
    expect(problems(`a: ${'x'.repeat(3_999_997)}`)).toEqual([]);
    expect(problems(`a: ${'x'.repeat(3_999_998)}`)).toEqual(large);
  });

  test('is refused above 750,000 names, lists and lines', () => {
    expect(problems('- a\n'.repeat(400_000))).toEqual([
      'file.yaml: has far more names, lists and lines than a questionnaire or a model',
    ]);
  });

  test('is refused where one map has more than 15,000 names', () => {
    const names = (count: number) => Array.from({ length: count }, (_, index) => `n${index}: x\n`).join('');
    expect(problems(names(15_000))).toEqual([]);
    expect(problems(names(20_000))[0]).toMatch(/^file\.yaml:\d+:\d+: has far more names/);
  });

  test('is told of in 100 lines at the most', () => {
    expect(problems('a: b\n'.repeat(1000))).toHaveLength(100);
    expect(problems('- *a\n'.repeat(1000))).toHaveLength(100);
    expect(problems(`a: "${'\\q'.repeat(100_000)}"`)).toHaveLength(100);
    expect(problems('"'.repeat(100_000))).toHaveLength(100);
  });

  test.each([[2_000], [20_000]])('is refused when it is nested %d deep', (depth) => {
    expect(problems('['.repeat(depth) + ']'.repeat(depth))[0]).toMatch(/: is nested too deeply to be read$/);
  });
});

test('each part of a value has its place', () => {
  const { locate } = read('a: 1\nb:\n  - x\n  - y: z\nc:\n');
  const places = [[[]], [['a']], [['a'], true], [['b', 1]], [['b', 1, 'y']], [['b', 9]], [['c']], [['d']]];
  expect(places.map(([path, onKey]) => locate(path as string[], onKey === true))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 4 },
    { line: 1, column: 1 },
    { line: 4, column: 5 },
    { line: 4, column: 8 },
    { line: 3, column: 3 },
    { line: 5, column: 1 },
    { line: 1, column: 1 },
  ]);
});
