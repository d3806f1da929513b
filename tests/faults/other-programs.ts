/** Other programs that write the same file, a step at a time; none of them looks whether it has changed. */
import fs from 'node:fs';
import path from 'node:path';

/** What a program does to a file, in steps. */
type Steps = (file: string, text: string) => readonly (() => void)[];

/** How a program writes, and whether it puts another file in the place of the one that is there. */
export interface OtherProgram {
  readonly steps: Steps;
  /** The step that does so, or null. */
  readonly replacesAt: number | null;
  /** Whether its text is to be on disk at the end. */
  readonly writes: boolean;
}

const inPlace: Steps = (file, text) => {
  let descriptor = 0;
  return [
    () => {
      descriptor = fs.openSync(file, 'w');
    },
    () => void fs.writeSync(descriptor, text.slice(0, 20)),
    () => void fs.writeSync(descriptor, text.slice(20)),
    () => fs.closeSync(descriptor),
  ];
};

const throughAnother: Steps = (file, text) => [
  () => fs.writeFileSync(`${file}~tmp`, text),
  () => fs.renameSync(`${file}~tmp`, file),
];

const ifThere = (run: () => void) => {
  try {
    run();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
};

/** The programs, as people know them. */
export const OTHER_PROGRAMS: Readonly<Record<string, OtherProgram>> = {
  'an editor that writes in place': { steps: inPlace, replacesAt: null, writes: true },
  'an editor that writes anew and renames': { steps: throughAnother, replacesAt: 1, writes: true },
  'an editor that renames the old one away': {
    steps: (file, text) => [() => ifThere(() => fs.renameSync(file, `${file}~`)), ...inPlace(file, text)],
    replacesAt: 1,
    writes: true,
  },
  'a sync program that replaces it': {
    steps: (file, text) => [() => fs.rmSync(file, { force: true }), ...throughAnother(file, text)],
    replacesAt: 2,
    writes: true,
  },
  'a sync program that takes it away': {
    steps: (file) => [() => fs.rmSync(file, { force: true })],
    replacesAt: null,
    writes: false,
  },
  'a sync program that makes a conflict copy': {
    steps: (file, text) => [
      () =>
        ifThere(() => fs.renameSync(file, path.join(path.dirname(file), `conflict ${path.basename(file)}`))),
      ...throughAnother(file, text),
    ],
    replacesAt: 2,
    writes: true,
  },
};
