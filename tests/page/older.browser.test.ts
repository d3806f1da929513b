/** The page in a browser of some years ago: one without patterns that look behind, and without the methods that came since. */
import { expect, test } from 'vitest';
import { browserForTests, choose, enter, modelIn, openForm, program, save, tick, type } from './browser.ts';

const browser = browserForTests();

/** Takes away what iOS 15.0 has not. */
const OLDER = `
const Own = RegExp;
const asked = (source) => {
  if (Own('\\\\(\\\\?<[=!]').test(source instanceof Own ? source.source : source)) throw new SyntaxError('invalid group specifier name');
};
window.RegExp = new Proxy(Own, {
  construct: (made, args, target) => { asked(args[0]); return Reflect.construct(made, args, target); },
  apply: (made, self, args) => { asked(args[0]); return made(...args); },
});
for (const name of ['at', 'findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of ['at', 'isWellFormed', 'toWellFormed']) delete String.prototype[name];
delete Object.hasOwn; delete Object.groupBy; delete window.structuredClone; delete Promise.withResolvers;
delete window.showSaveFilePicker; delete window.showOpenFilePicker;
CSS.supports = () => false;`;

test('starts, reminds, opens and saves as in others', async () => {
  const made = await openForm(browser, {
    files: { 'a.json': '{ "form": ["natural"], "youth-feedback": "One_two #3" }' },
  });
  program(made.folder, 'init', 'm.md', '--answers', 'a.json', '--no-input');
  const older = await browser.newContext();
  await older.addInitScript(OLDER);
  const page = await older.newPage();
  await page.goto(made.page.url());
  const form = { ...made, page };
  await enter(page, 'General information');
  await type(
    page,
    'What do the young people you serve need?',
    'River House serves 13 to 17 year olds. Ask at 412-555-0142; J.T. is 15 years old.',
  );
  expect(await page.locator('#a-youth-needs--reminder').innerText()).toBe(
    'Could this point to someone? "412-555-0142" (a phone number), "15 years old" (an age)',
  );
  page.once('dialog', (dialog) => dialog.accept());
  await choose(form, 'm.md');
  await page.getByText('Opened m.md.').waitFor();
  await enter(page, 'Form & Type');
  await tick(page, 'E-mentoring');
  expect(modelIn(form.folder, await save(form)).answers).toEqual({
    form: ['natural'],
    type: ['e-mentoring'],
    'youth-feedback': 'One_two #3',
  });
  await older.close();
});
