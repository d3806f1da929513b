/** The rules of Word's files for the elements that are written here, in words of our own: what stands in what, and in which order. */
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

const names = (words: string) => words.split(' ').map((word) => `w:${word}`);

/** Each element with what may stand in it, in this order. Several of one stand together. */
const ORDER: Readonly<Record<string, readonly string[]>> = {
  'w:pPr': names(
    'pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc outlineLvl rPr sectPr',
  ),
  'w:numPr': names('ilvl numId'),
  'w:tbl': names('tblPr tblGrid tr'),
  'w:tblPr': names(
    'tblStyle bidiVisual tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption',
  ),
  'w:tblBorders': names('top left bottom right insideH insideV'),
  'w:tblCellMar': names('top left bottom right'),
  'w:tr': names('trPr tc'),
  'w:tcPr': names('tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign'),
  'w:sectPr': names(
    'headerReference footerReference type pgSz pgMar pgNumType cols titlePg textDirection bidi docGrid',
  ),
  'w:styles': names('docDefaults style'),
  'w:docDefaults': names('rPrDefault pPrDefault'),
  'w:style': names('name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat pPr rPr'),
  'w:numbering': names('abstractNum num'),
  'w:abstractNum': names('nsid multiLevelType lvl'),
  'w:lvl': names('start numFmt suff lvlText lvlJc pPr rPr'),
  'w:num': names('abstractNumId lvlOverride'),
};

/** What stands first, where all else may follow in any order. */
const FIRST: Readonly<Record<string, string>> = { 'w:p': 'w:pPr', 'w:r': 'w:rPr', 'w:tc': 'w:tcPr' };

/** What has to stand last. */
const LAST: Readonly<Record<string, string>> = { 'w:body': 'w:sectPr', 'w:tc': 'w:p' };

/** The attributes that an element has to have. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    names(
      'shd pStyle rStyle jc sz szCs color lang name basedOn next link uiPriority numId ilvl abstractNumId numFmt lvlText lvlJc start tblCaption outlineLvl multiLevelType',
    ).map((name) => [name, ['w:val']]),
  ),
  'w:tab': ['w:val', 'w:pos'],
  'w:fldChar': ['w:fldCharType'],
  'w:footerReference': ['r:id', 'w:type'],
  'w:num': ['w:numId'],
  'w:abstractNum': ['w:abstractNumId'],
  'w:lvl': ['w:ilvl'],
  // The schema leaves the rule out; LibreOffice takes what is meant by that for something else.
  'w:spacing with a line': ['w:lineRule'],
};

interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Node[];
}

/** What in the parts of a Word file is not as the rules have it, in words; each fault once. */
export function faultsOf(bytes: Uint8Array): string[] {
  const faults = Object.entries(unzipSync(bytes))
    .filter(([name]) => /^word\/[a-z0-9]+\.xml$/.test(name))
    .flatMap(([name, part]) => faultsIn(treeOf(strFromU8(part))).map((fault) => `${name}: ${fault}`));
  return [...new Set(faults)];
}

function faultsIn(node: Node): string[] {
  const { name, attributes, children } = node;
  const kinds = [name, ...(name === 'w:spacing' && 'w:line' in attributes ? ['w:spacing with a line'] : [])];
  // In a paragraph a tab is a character; in its properties it is a place.
  const isCharacter = name === 'w:tab' && Object.keys(attributes).length === 0;
  const needed = isCharacter ? [] : kinds.flatMap((kind) => NEEDED[kind] ?? []);
  const within = children.map((child) => child.name);
  const last = LAST[name];
  return [
    ...needed.filter((one) => !(one in attributes)).map((one) => `${name} has no ${one}`),
    ...orderFaults(name, within),
    ...(last !== undefined && within.at(-1) !== last ? [`${name} does not end with ${last}`] : []),
    ...children.flatMap(faultsIn),
  ];
}

function orderFaults(name: string, within: readonly string[]): string[] {
  const first = FIRST[name];
  if (first !== undefined && within.lastIndexOf(first) > 0) return [`${first} is not the first in ${name}`];
  const order = ORDER[name];
  if (order === undefined) return [];
  return within.flatMap((child, index) => {
    const at = order.indexOf(child);
    if (at < 0) return [`${child} in ${name} is not in the table`];
    const before = within[index - 1];
    return before !== undefined && order.indexOf(before) > at ? [`${child} behind ${before} in ${name}`] : [];
  });
}

function treeOf(xml: string): Node {
  const root: Node = { name: '', attributes: {}, children: [] };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const node: Node = { name, attributes, children: [] };
    open.at(-1)?.children.push(node);
    open.push(node);
  });
  parser.on('closetag', () => open.pop());
  parser.write(xml).close();
  return root;
}
