/** What the help of each command says below its options: examples first. */
import { KINDS_TO_FILL_IN } from '../documents/document-kinds.ts';

export const programHelp = (command: string) => `
Examples:
  ${command} init                      begin, or go on with it
  ${command} init our-model.md         keep it as a page to read
  ${command} init our-model.md --edit  revise it
  ${command} show our-model.md         see it in short

Exit codes: 0 done, 1 the input or a file has a problem (nothing was changed),
2 used in a way it does not know, 3 saved, but beside the file that was named
(its name is told), 130 stopped by you (your answers are saved).`;

export const initHelp = (command: string) => `
Examples:
  ${command} init
  ${command} init our-model.md
  ${command} init our-model.md --edit --section location
  ${command} init --plain
  ${command} init our-model.yaml --answers answers.yaml --no-input
  ${command} init - --format markdown < answers.yaml > our-model.md

Answers for scripts are YAML or JSON, by the id of the question:
  program: River House
  form: assigned
  type: [traditional, e-mentoring]
  location:
    - community
    - other: Library study rooms

An id that is not there, as in --question x, brings up a list of those that are.

Keys: Enter goes on, Shift+Tab goes back, Ctrl+C stops and saves.

In plain lines you type numbers and text: Enter goes on, :back goes back, :stop
stops and saves, :help says the rest. ACCESSIBLE=1 in the environment does the
same as --plain.`;

export const showHelp = (command: string) => `
Examples:
  ${command} show
  ${command} show our-model.md
  ${command} show our-model.md --history
  ${command} show our-model.md --json`;

export const exportHelp = (command: string) => `
Examples:
  ${command} export our-model.yaml --to our-model.docx
  ${command} export our-model.yaml --to our-model.html --with-open
  ${command} export our-model.yaml --to for-us.docx --with-notes
  ${command} export our-model.yaml --to - --format csv > our-model.csv

Notes are left out unless you ask for them: they were written among colleagues.
Make changes in the model, with init --edit, and export it again.
For a PDF, make an .html, open it in a browser and print it to PDF.`;

export const worksheetHelp = (command: string) => `
Examples:
  ${command} worksheet --to worksheet.docx
  ${command} worksheet --to location.html --section location
  ${command} worksheet --to answers.yaml
  ${command} worksheet --to answers.html --fillable
  ${command} init our-model.yaml --answers answers.yaml

A worksheet in ${KINDS_TO_FILL_IN.map(({ endings }) => endings[0]).join(' or ')} that was filled in is read by init --answers; what
is left blank there changes nothing. With --fillable, an .html file is a page to
fill in with a browser; what is saved there is read by init --answers, too.`;

export const checkHelp = (command: string) => `
Examples:
  ${command} check our-model.yaml
  ${command} check --complete models/*.yaml
  ${command} check --questions our-questions
  ${command} check --questions our-questions --against models/*.yaml`;
