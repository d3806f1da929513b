/** Texts that fast-check makes up to do harm: valid ones that were damaged, pieces of our formats, and anything at all. */
import fc from 'fast-check';

/** What means something to YAML, to JSON, to Markdown, to JavaScript, to a terminal or to our own formats. */
const PIECES = [
  ...[
    ': ',
    ':',
    '\n',
    '\n\n',
    '  ',
    '- ',
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '|\n',
    '>\n',
    '#',
    ' #',
    '\\',
    '%',
    '@',
  ],
  ...[
    '&a ',
    '*a',
    '<<: *a\n',
    '<<: {a: b}\n',
    '!!binary ',
    '!t ',
    '!!js/function ',
    '? ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
  ],
  ...[
    '<<<<<<< HEAD\n',
    '=======\n',
    '>>>>>>> theirs\n',
    '__proto__: x\n',
    '__proto__',
    'constructor: x\n',
    'toString',
  ],
  ...[
    'prototype',
    'hasOwnProperty: {}\n',
    '\ufeff',
    '\0',
    '\u0007',
    '\u001b[2J',
    '\u0085',
    '\u2028',
    '\u202e',
    '\ud800',
  ],
  ...[
    '\udfff',
    '\r',
    '\r\n',
    '\t',
    '\u00a0',
    'no',
    'null',
    '~',
    '02134',
    '1e999',
    '0x1F',
    '2026-11-23',
    '.nan',
    '.inf',
  ],
  ...[
    '### x <!-- form -->\n',
    '### x <!-- point: rides -->\n',
    '### <!-- retired: old -->\n',
    '<!-- program -->',
    '-->',
  ],
  ...[
    '## Form\n',
    '# x\n',
    '<!-- grid -->\n',
    '<!-- end of grid -->\n',
    '<!-- grid (0a1b2c3d): x -->\n',
    '<!-- /grid -->\n',
    '- [x] Natural\n',
    '- [ ] Community\n',
    '<!--',
  ],
  ...[
    '- [x] x <!-- gone: x -->\n',
    '- [x] Not sure yet\n',
    '- [ ] x <!-- not-sure -->\n',
    '## x <!-- retired -->\n',
    '&#10;',
    '&#0;',
    '&#55296;',
    '&#1114112;',
    '\\#',
    '```\n',
  ],
  ...[
    'answers:\n',
    'points:\n',
    'gone:\n',
    'open: []\n',
    'retired:\n',
    'revisions:\n',
    'mentoring-model: 1\n',
    'mentoring-model: 2',
  ],
  ...[
    'form--2',
    'not-sure',
    'other: ',
    'id: where\n',
    'kind: any\n',
    'was: [who]\n',
    '{where}',
    'sections: [place]\n',
  ],
];

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

const thousandths = fc.noBias(fc.integer({ min: 0, max: 999 }));

/** What befalls a text: a part of it, in letters or in whole lines, is cut, doubled, moved or written over. */
const damage = fc.record({
  what: fc.constantFrom('put', 'put', 'cut', 'double', 'move', 'replace', 'end here', 'indent'),
  lines: fc.boolean(),
  at: thousandths,
  to: thousandths,
  count: fc.integer({ min: 1, max: 4 }),
  piece,
});

type Damage = typeof damage extends fc.Arbitrary<infer T> ? T : never;

function damaged(text: string, { what, lines, at, to, count, piece }: Damage): string {
  const all = lines ? text.split(/(?<=\n)/) : text.split('');
  const place = (part: number, length: number) => Math.floor((part / 1000) * (length + 1));
  const start = place(at, all.length);
  const part = all.slice(start, start + count);
  const rest = [...all.slice(0, start), ...all.slice(start + count)];
  const other = place(to, rest.length);
  const edited: Readonly<Record<Damage['what'], readonly string[]>> = {
    put: [...all.slice(0, start), piece, ...all.slice(start)],
    cut: rest,
    double: [...all.slice(0, start), ...part, ...all.slice(start)],
    move: [...rest.slice(0, other), ...part, ...rest.slice(other)],
    replace: [...all.slice(0, start), piece, ...all.slice(start + count)],
    'end here': all.slice(0, start),
    indent: [...all.slice(0, start), ...part.map((one) => `  ${one}`), ...all.slice(start + count)],
  };
  return edited[what].join('');
}

/** Mostly near-valid texts, which come furthest; the rest has no sense at all. */
export function hostileText(valid: readonly string[]): fc.Arbitrary<string> {
  const harmed = fc
    .tuple(fc.constantFrom(...valid), fc.array(damage, { minLength: 1, maxLength: 4 }))
    .map(([text, befell]) => befell.reduce(damaged, text));
  return fc.oneof(
    { weight: 8, arbitrary: harmed },
    { weight: 1, arbitrary: fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')) },
    { weight: 1, arbitrary: fc.json({ maxDepth: 4 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) },
  );
}
