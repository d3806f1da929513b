/** What declaring a command needs, and what several of them share: options, how values are taken, how kinds are named. */
import type { Command } from 'commander';
import { type FileKind, WAYS_TO_PDF } from '../documents/document-kinds.ts';
import { EXIT, Refusal } from '../errors.ts';
import type { Io } from '../io.ts';
import { anyOf } from '../text/language.ts';

/** Adds a command to the program. `ends` is told the exit code once the command has run. */
export type Declare = (program: Command, io: Io, ends: (exitCode: number) => void) => void;

/** The option that names another questionnaire. */
export const QUESTIONS_OPTION = [
  '--questions <dir>',
  'use the questionnaire in this folder',
  once('--questions'),
] as const;

/** The option of what makes a file: to write over one. */
export const FORCE_OPTION = [
  '--force',
  'write over a file that is there (it is kept beside it as .bak)',
] as const;

/** The option that keeps to itself who has lived what. */
export const TRAINED_MENTORS_OPTION = [
  '--say-trained-mentors',
  'where mentors have lived experience, say "Trained mentors", and nothing of your own behind it; other words of yours stay as they are',
] as const;

/** The option that names one of these kinds, where no file's ending does. */
export function formatOption(kinds: readonly FileKind[]) {
  const flag = '--format <name>';
  return [flag, `with "--to -": ${anyOf(kinds.map(({ name }) => name))}`, once('--format')] as const;
}

/** The endings of files, as the help names them. */
export function endingsOf(kinds: readonly FileKind[]): string {
  return kinds.map(({ endings }) => endings[0]).join(' ');
}

/** What the help of each command that makes documents says of a PDF. */
export const PDF_HELP = WAYS_TO_PDF.map(({ why }) => `${why}.`).join('\n');

/** Takes the value of an option that is given once: of two, the first would be dropped without a word. */
export function once(flag: string, advice?: string): (value: string, before?: string) => string {
  return (value, before) => {
    if (before === undefined) return value;
    throw new Refusal(EXIT.use, [
      `${flag}: is there twice; expected it once. Nothing was done.`,
      ...(advice ? [advice] : []),
    ]);
  };
}

/** Takes the values of an option that may be given again. */
export function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}
