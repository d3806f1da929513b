/** The shape of `tool.yaml`: what is said of a questionnaire as a whole. */
import * as z from 'zod/mini';
import { isLanguage } from '../text/language.ts';
import { authored, filledList, missingOr } from './authored.ts';

/** The shape, put together when it is asked for. */
export function headShape() {
  const { text, id, ids, date } = authored();

  /** A shorter way through the questionnaire. */
  const way = z.strictObject(
    {
      id,
      title: text,
      about: z.optional(text),
      /** How long it takes: `about 45 minutes`. */
      time: z.optional(text),
      /** Their ids, in the order of the questionnaire. */
      questions: filledList(id, 'the ids of questions'),
      /** Sections whose questions stand together on one screen, to be read out. */
      'read-out': z.optional(ids),
    },
    { error: missingOr('a way with an id, a title and questions') },
  );

  const helpLine = z.strictObject(
    { name: text, reach: text },
    { error: missingOr('a help line with a name and a reach') },
  );

  return z.strictObject(
    {
      id,
      version: z.pipe(
        z
          .string({ error: missingOr('a number') })
          .check(z.regex(/^[1-9][0-9]*$/, { error: 'expected a whole number from 1 up' })),
        z.transform(Number),
      ),
      language: text.check(
        z.refine((tag) => isLanguage(tag), {
          error: 'is not a language; expected a tag such as en or es-MX',
        }),
      ),
      title: text,
      subtitle: z.optional(text),
      welcome: text,
      before: z.optional(text),
      privacy: text,
      /** The same for a sheet of paper, where it is not true that all stays in a file. */
      privacyOnPaper: z.optional(text),
      /** The same for the page to fill in, which is in no file until somebody saves it. */
      privacyOnPage: z.optional(text),
      source: z.optional(
        z.strictObject(
          {
            name: text,
            from: z.optional(text),
            publisher: z.optional(text),
            url: z.optional(text),
            note: z.optional(text),
          },
          { error: missingOr('a source with a name') },
        ),
      ),
      ways: z.optional(filledList(way, 'ways')),
      sections: filledList(id, 'the names of section files'),
      helpLines: z.optional(
        z.strictObject(
          { checked: date, note: z.optional(text), lines: filledList(helpLine, 'help lines') },
          { error: missingOr('help lines: checked and lines') },
        ),
      ),
    },
    { error: 'expected the questionnaire as a whole: id, version, title, welcome, privacy, sections' },
  );
}
