/** The page on paper: all that was answered, on whatever way, and nothing of the form. */
import { expect, test } from 'vitest';
import { browserForTests, choose, enter, openForm } from './browser.ts';

const browser = browserForTests();

async function printed(page: Awaited<ReturnType<typeof openForm>>['page']): Promise<string> {
  await page.emulateMedia({ media: 'print' });
  await page.evaluate('dispatchEvent(new Event("beforeprint"))');
  return page.locator('body').innerText();
}

test('has what was answered, and nothing of the form', async () => {
  const { page } = await openForm(browser);
  await enter(page, 'Before you begin');
  await page.getByLabel('What is the program called?').fill('River House');
  await page.getByLabel('Who is taking part').fill('Advisers\n? Ask the youth council');
  const text = await printed(page);
  expect(text).toMatch(/^Choosing a mentoring model\n[\s\S]*What is the program called\?\s+River House/);
  expect(text).toMatch(/To come back to\s+Ask the youth council/);
  expect(text).not.toMatch(/Save answers|Next:|Not sure yet/);
  expect(await page.locator('textarea:visible, input:visible, button:visible').count()).toBe(0);
  const pdf = await page.pdf({ format: 'Letter' });
  expect(pdf.length).toBeGreaterThan(10_000);
});

test('has what is on the way that is chosen, and all that was answered elsewhere', async () => {
  const { page } = await openForm(browser);
  await enter(page, 'Before you begin');
  await page.getByLabel('Who is taking part').fill('Two advisers');
  await enter(page, 'Points to talk through');
  await page.locator('#a-limits-of-privacy').fill('Said at the start');
  await page.getByLabel('Show', { exact: true }).selectOption('Page one: the choices');
  const text = await printed(page);
  expect(text).toContain('What form will the mentoring take?');
  expect(text).toMatch(/Who is taking part[^\n]*\s+Two advisers/);
  expect(text).toContain('Said at the start');
  expect(text).not.toContain('How long do young people');
});

test('has page one, and all answers below it, said to be for the team, and nothing of what is asked before sharing', async () => {
  const form = await openForm(browser, {
    files: { 'm.yaml': 'mentor-type: [community-members]\ntook-part: Staff\nstatement: We stay.\n' },
  });
  const { page } = form;
  await choose(form, 'm.yaml');
  await enter(page, 'Read it over');
  await page.getByRole('button', { name: 'The model to share' }).click();
  await page.getByText('Put in single notes').waitFor();
  const text = await printed(page);
  expect(text).toMatch(
    /All answers, with the team's notes in them: for the team, not to pass on\.[\s\S]*We stay\.[\s\S]*Staff/,
  );
  expect(text).not.toMatch(/The model to share|Put in single notes/);
});

test('has nothing of what was changed since a file was opened', async () => {
  const text =
    'mentoring-model: 1\nquestionnaire: mentoring-models 2\nanswers:\n  youth-feedback: Someone who stays.\n';
  const form = await openForm(browser, { files: { 'm.yaml': text } });
  const { page } = form;
  await choose(form, 'm.yaml');
  await enter(page, 'What informs the model');
  await page.locator('#a-youth-feedback').fill('');
  await enter(page, 'Read it over');
  expect(await page.getByText('Someone who stays.').isVisible()).toBe(true);
  expect(await printed(page)).not.toContain('Someone who stays.');
});
