/** Trying a program that was packed and installed: once through each part that is read when it is needed. */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** What is amiss with an installed program: a line each, or none. Throws where it fails. Leaves files in this folder. */
export function trialOf(program: string, folder: string): string[] {
  const said = (args: readonly string[], input = '') =>
    execFileSync(process.execPath, [program, ...args], {
      cwd: folder,
      input,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const made = (file: string) => fs.readFileSync(path.join(folder, file), 'latin1');
  said(['init', 'm.yaml'], 'form: natural');
  said(['export', 'm.yaml', '--to', 'm.docx']);
  said(['worksheet', 'w.html', '--fillable']);
  const works: readonly (readonly [string, boolean])[] = [
    ['show what it was given', said(['show', 'm.yaml']).includes('✔ Natural')],
    [
      'find nothing amiss with the file that it wrote',
      said(['check', 'm.yaml']).startsWith('m.yaml: in progress'),
    ],
    ['make a Word document', made('m.docx').startsWith('PK')],
    ['make a page to fill in', made('w.html').includes('<script')],
    ['tell what is known about a choice', said(['guide', 'location']).startsWith('Location: ')],
  ];
  return works.flatMap(([what, does]) => (does ? [] : [`The program that was packed does not ${what}.`]));
}
