/** Opening an example: a made-up model that stands beside the questions, to be looked at. */
import { EXIT, problemsRefusal, Refusal } from '../../errors.ts';
import { type Io, moment } from '../../io.ts';
import { type Given, withGiven } from '../../model/given.ts';
import { type Model, newModel } from '../../model/model.ts';
import { DEFAULT_FILE } from '../../models/format.ts';
import { readExample } from '../../models/record/answers.ts';
import { exampleName, isExampleFile } from '../../questionnaire/beside.ts';
import type { QuestionsFile } from '../../questionnaire/load.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { inOneLine } from '../../text/characters.ts';
import { anyOf } from '../../text/language.ts';
import { nearest, withMeant } from '../../text/nearest.ts';
import type { Result } from '../../text/problem.ts';
import { readYaml } from '../../text/yaml.ts';
import { questionsFiles } from './questionnaire.ts';

/** A made-up model, and what the others beside it are called. */
export interface OpenedExample {
  readonly model: Model;
  readonly others: readonly string[];
}

/**
 * Opens an example of a questionnaire. Throws `Refusal` where there is none of this name, or where it does not read.
 * @param folder the questionnaire's, where it is not the program's own
 * @param named where a saved model is named otherwise; the name of every model stands for the first example
 */
export function openExample(
  io: Io,
  folder: string | undefined,
  named: string,
  questionnaire: Questionnaire,
): OpenedExample {
  const files = questionsFiles(io, folder, isExampleFile).toSorted((a, b) => a.name.length - b.name.length);
  const names = files.map(({ name }) => exampleName(name));
  const file = named === DEFAULT_FILE ? files[0] : files.find(({ name }) => exampleName(name) === named);
  if (!file) throw noSuchExample(named, names);
  const read = exampleIn(file, questionnaire);
  if (!read.ok) throw problemsRefusal(read.problems);
  const model = withGiven(questionnaire, newModel(moment(io)), read.value);
  return { model, others: names.filter((name) => name !== exampleName(file.name)) };
}

/** The answers in the file of an example, or all that is amiss in it. */
export function exampleIn({ path, text }: QuestionsFile, questionnaire: Questionnaire): Result<Given> {
  const source = readYaml(path, text);
  return source.ok ? readExample(source.value, questionnaire) : source;
}

function noSuchExample(named: string, names: readonly string[]): Refusal {
  if (names.length === 0)
    return new Refusal(EXIT.problem, [
      'This questionnaire has no example. It would be a file example.yaml in its folder, with "example: true" and answers.',
      "To see the program's own, leave out --questions.",
    ]);
  const says = `${inOneLine(named)}: there is no such example; expected ${anyOf(names)}`;
  return new Refusal(EXIT.use, [withMeant(says, nearest(named, names))]);
}
