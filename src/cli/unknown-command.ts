/** What a person means who types a word where a command is expected: a file's name, or what they want to do. */
import fs from 'node:fs';
import { commandLine } from '../command-to-type.ts';
import { isDocument } from '../commands/opening/model.ts';
import { noSuchModel, pathOf, type RunFacts } from '../commands/opening/named-file.ts';
import { EXIT, Refusal } from '../errors.ts';
import { FORMATS, formatFor } from '../models/formats.ts';
import { inOneLine } from '../text/characters.ts';
import { inARow } from '../text/language.ts';
import { slipOf } from '../text/nearest.ts';

/** Something that people want to do: the words they may have for it, and the command. `file` holds the model's name, or nothing. */
interface Doing {
  readonly title: string;
  readonly called: readonly string[];
  readonly command: (file: readonly string[]) => readonly string[];
}

const SEE: Doing = {
  title: 'To see a model:',
  called: ['cat', 'display', 'list', 'open', 'print', 'read', 'view'],
  command: (file) => ['show', ...file],
};
const GO_ON: Doing = {
  title: 'To go on with it or to change it:',
  called: ['change', 'continue', 'edit', 'go', 'open', 'resume', 'revise', 'update'],
  command: (file) => ['init', ...file, '--edit'],
};
const DOINGS: readonly Doing[] = [
  {
    title: 'To begin one:',
    called: ['begin', 'create', 'make', 'new', 'run', 'start'],
    command: (file) => ['init', ...file],
  },
  SEE,
  GO_ON,
  {
    title: 'To make a document of it, to share or to print:',
    called: ['convert', 'document', 'docx', 'html', 'pdf', 'print', 'save', 'share', 'word'],
    command: (file) => ['export', ...file, '--to', 'our-model.docx'],
  },
  {
    title: 'To make a blank worksheet:',
    called: ['blank', 'form', 'paper', 'sheet', 'template'],
    command: () => ['worksheet', '--to', 'worksheet.docx'],
  },
  {
    title: 'To see models side by side:',
    called: ['comparison', 'diff', 'versus', 'vs'],
    command: (file) => ['compare', ...(file.length > 0 ? file : ['our-model.yaml']), 'another.yaml'],
  },
  {
    title: "To make one model of several people's answers:",
    called: ['add', 'join', 'merge', 'together', 'unite'],
    command: (file) => [
      'combine',
      ...(file.length > 0 ? file : ['one.yaml']),
      'another.yaml',
      '--to',
      'ours.yaml',
    ],
  },
  {
    title: 'To check files:',
    called: ['lint', 'test', 'validate', 'verify'],
    command: (file) => ['check', ...(file.length > 0 ? file : ['our-model.yaml'])],
  },
];

/** Says that the first word is no command, and what to type for what may be meant by it and those behind it. */
export function unknownCommand(
  run: RunFacts,
  [word = '', ...rest]: readonly string[],
  commands: readonly string[],
): Refusal {
  const typed = (words: readonly string[]) => commandLine(run.started, ...words);
  const toDo = (doings: readonly Doing[], file: readonly string[]) =>
    doings.flatMap(({ title, command }) => [title, typed(command(file))]);
  if (formatFor(word)) {
    return new Refusal(
      EXIT.use,
      fs.existsSync(pathOf(run, word))
        ? [`${inOneLine(word)}: is a file; expected a command before it.`, ...toDo([SEE, GO_ON], [word])]
        : noSuchModel(run, word),
    );
  }
  if (isDocument(word) && fs.existsSync(pathOf(run, word))) {
    const endings = inARow(FORMATS.flatMap((one) => one.endings));
    return new Refusal(EXIT.use, [
      `${inOneLine(word)}: is a document, as one is made from a model; another program opens it. What is opened here is the model itself, a file that ends in ${endings}.`,
      ...toDo([SEE, GO_ON], []),
    ]);
  }
  const file = rest.filter((one) => formatFor(one)).slice(0, 1);
  const meant = DOINGS.filter(({ called }) => called.includes(word.toLowerCase()));
  const slip = meant.length > 0 ? null : slipOf(word, commands);
  return new Refusal(EXIT.use, [
    slip === null
      ? `${inOneLine(word)}: there is no such command.`
      : `${inOneLine(word)}: there is no such command; did you mean ${slip}?`,
    ...toDo(meant, file),
    'All there are:',
    typed(['--help']),
  ]);
}
