/** The sheet for young people: its shape, and reading it. Each question on it is tied to the answers that it helps with. */
import * as z from 'zod/mini';
import { nearest, withMeant } from '../text/nearest.ts';
import { bad, good, type Problem, type Result } from '../text/problem.ts';
import { readShape } from '../text/shape.ts';
import { readYaml } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { authored, filledList, missingOr } from './authored.ts';
import { isYouthSheet } from './beside.ts';
import { hasOptions } from './kinds.ts';
import type { QuestionsFile } from './load.ts';
import { allQuestions, findQuestion, NOT_SURE, type Questionnaire } from './questionnaire.ts';

function youthSheetFile() {
  const { text, id, ids } = authored();
  const choice = z.strictObject(
    /** An option of the first answer that the question is tied to, or `not-sure`; and how it reads on the sheet. */
    { option: id, say: text },
    { error: missingOr('a choice with an option and a say') },
  );
  const question = z
    .strictObject(
      {
        ask: text,
        /** The answers that it helps with. */
        feeds: ids,
        /** Boxes to tick. */
        choices: z.optional(filledList(choice, 'choices')),
        /** How many lines there are to write on. */
        lines: z.optional(
          z.pipe(
            z
              .string({ error: missingOr('a number of lines from 1 to 9') })
              .check(z.regex(/^[1-9]$/, { error: 'expected a number of lines from 1 to 9' })),
            z.transform(Number),
          ),
        ),
      },
      { error: missingOr('a question with an ask and a feeds') },
    )
    .check(
      z.refine(({ choices, lines }) => choices !== undefined || lines !== undefined, {
        error: 'has nothing to answer with; expected choices, lines or both',
      }),
    );
  const part = z.strictObject(
    { title: text, items: filledList(text, 'what to do') },
    { error: missingOr('a part with a title and items') },
  );
  return z.strictObject(
    {
      title: text,
      before: text,
      questions: filledList(question, 'questions'),
      after: z.optional(text),
      'for-who-runs-it': z.strictObject(
        {
          title: text,
          about: text,
          parts: filledList(part, 'parts'),
          /** Where the questions come from: that stands here, and nowhere on the page for young people. */
          credit: z.optional(text),
        },
        { error: missingOr('the page for whoever runs the session: title, about and parts') },
      ),
    },
    { error: 'expected a sheet for young people: title, before, questions and for-who-runs-it' },
  );
}

/** A sheet for young people, and the page behind it for whoever runs the session. */
export type YouthSheet = z.infer<ReturnType<typeof youthSheetFile>>;

/**
 * The sheet among the files of a folder, or all that is amiss in it; null where there is none. Without a questionnaire,
 * nothing is said of what its questions are tied to.
 */
export function youthSheetIn(
  files: readonly QuestionsFile[],
  questionnaire: Questionnaire | null,
): Result<YouthSheet> | null {
  const [file, second] = files.filter(({ name }) => isYouthSheet(name));
  if (!file) return null;
  if (!second) return readYouthSheet(file, questionnaire);
  const message = `is there beside ${file.name}; expected one of the two`;
  return bad([{ file: second.path, position: null, about: null, message }]);
}

function readYouthSheet(file: QuestionsFile, questionnaire: Questionnaire | null): Result<YouthSheet> {
  const source = readYaml(file.path, file.text);
  if (!source.ok) return source;
  const sheet = readShape(source.value, youthSheetFile());
  if (!sheet.ok || questionnaire === null) return sheet;
  const problems = looseEnds(sheet.value, questionnaire).map(
    ({ path, about, message }): Problem => ({
      file: file.path,
      position: source.value.locate(path),
      about,
      message,
    }),
  );
  return problems.length > 0 ? bad(problems) : good(sheet.value);
}

interface LooseEnd {
  readonly path: readonly PathPart[];
  readonly about: string;
  readonly message: string;
}

/** Questions that are tied to no answer there is, and choices that are none of its options. */
function looseEnds({ questions }: YouthSheet, questionnaire: Questionnaire): LooseEnd[] {
  const ids = allQuestions(questionnaire).map(({ id }) => id);
  return questions.flatMap(({ feeds, choices = [] }, index) => {
    const path = (...more: PathPart[]) => ['questions', index, ...more];
    const about = `questions.${index + 1}`;
    const unknown = feeds.filter((id) => !ids.includes(id));
    const untied = unknown.map((id) => ({
      path: path('feeds'),
      about,
      message: withMeant(`names "${id}"; expected a question that is asked`, nearest(id, ids)),
    }));
    const tied = findQuestion(questionnaire, feeds[0] ?? '');
    if (choices.length === 0 || tied === null) return untied;
    if (!hasOptions(tied)) {
      const message = `has choices, but ${tied.id} has no options; expected lines, or a question with options first`;
      return [...untied, { path: path('choices'), about, message }];
    }
    const options = [...tied.options.map(({ id }) => id), NOT_SURE];
    const astray = choices.flatMap(({ option }, at): LooseEnd[] => {
      const say = (message: string) => [{ path: path('choices', at, 'option'), about, message }];
      if (!options.includes(option))
        return say(
          withMeant(`names "${option}"; expected an option of ${tied.id}`, nearest(option, options)),
        );
      const earlier = choices.slice(0, at).some((other) => other.option === option);
      return earlier ? say(`names "${option}" twice; expected each option once`) : [];
    });
    return [...untied, ...astray];
  });
}
