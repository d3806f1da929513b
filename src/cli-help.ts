/** What the help of each command says below its options: examples first. */

export const PROGRAM_HELP = `
Examples:
  mentoring-model init                      begin, or go on where you stopped
  mentoring-model init our-model.md         keep it as a page to read anywhere
  mentoring-model init our-model.md --edit  revise it
  mentoring-model show our-model.md         see it in short

Exit codes: 0 done, 1 the input or a file has a problem (nothing was changed),
2 used in a way it does not know, 3 saved, but beside the file that was named
(its name is told), 130 stopped by you (your answers are saved).`;

export const INIT_HELP = `
Examples:
  mentoring-model init
  mentoring-model init our-model.md
  mentoring-model init our-model.md --edit --section location
  mentoring-model init --plain
  mentoring-model init our-model.yaml --answers answers.yaml --no-input
  mentoring-model init - --format markdown < answers.yaml > our-model.md

Answers for scripts are YAML or JSON, by the id of the question:
  program: River House
  form: assigned
  type: [traditional, e-mentoring]
  location:
    - community
    - other: Library study rooms

Keys: Enter goes on, Shift+Tab goes back, Ctrl+C stops and saves.

In plain lines you type numbers and text: Enter goes on, :back goes back, :stop
stops and saves, :help says the rest. ACCESSIBLE=1 in the environment does the
same as --plain.`;

export const SHOW_HELP = `
Examples:
  mentoring-model show
  mentoring-model show our-model.md
  mentoring-model show our-model.md --history
  mentoring-model show our-model.md --json`;

export const EXPORT_HELP = `
Examples:
  mentoring-model export our-model.yaml --to our-model.docx
  mentoring-model export our-model.yaml --to our-model.html --with-open
  mentoring-model export our-model.yaml --to for-us.docx --with-notes
  mentoring-model export our-model.yaml --to - --format csv > our-model.csv

Notes are left out unless you ask for them: they were written among colleagues.
Make changes in the model, with init --edit, and export it again.`;

export const WORKSHEET_HELP = `
Examples:
  mentoring-model worksheet --to worksheet.docx
  mentoring-model worksheet --to location.html --section location
  mentoring-model worksheet --to answers.yaml
  mentoring-model worksheet --to answers.html --fillable
  mentoring-model init our-model.yaml --answers answers.yaml

A worksheet in .md or .yaml that was filled in is read by init --answers; what is
left blank there changes nothing. With --fillable, an .html file is a page to fill
in with a browser; what is saved there is read by init --answers, too.`;

export const CHECK_HELP = `
Examples:
  mentoring-model check our-model.yaml
  mentoring-model check --complete models/*.yaml
  mentoring-model check --questions our-questions
  mentoring-model check --questions our-questions --against models/*.yaml`;
