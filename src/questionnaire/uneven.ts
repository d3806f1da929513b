/** Where a questionnaire asks more of one choice than of the next, a draft of its leaves out what somebody chose, words for others tell what they stand for, or a step is not about safety as its point is. */
import { wordsSaid } from '../text/as-words.ts';
import { inOneLine } from '../text/characters.ts';
import { entryOf } from '../text/plain-values.ts';
import { inTextOrder, type Problem } from '../text/problem.ts';
import { readYaml } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { type ChoiceQuestion, columnOf, draftOf, hasOptions } from './kinds.ts';
import type { QuestionsFile } from './load.ts';
import { allPoints, allQuestions, findStep, type Point, type Questionnaire } from './questionnaire.ts';

/** What is uneven, where in the file of its section, and the id that it is about. */
interface Uneven {
  readonly path: readonly PathPart[];
  readonly about: string;
  readonly message: string;
}

/** Gives a warning for each option, each draft and each point to look at again, in the order of the files. */
export function unevenWarnings(files: readonly QuestionsFile[], questionnaire: Questionnaire): Problem[] {
  return files.flatMap((file) => {
    const read = readYaml(file.path, file.text);
    if (!read.ok) return [];
    const { value: source } = read;
    const section = questionnaire.sections.find(({ id }) => id === entryOf(source.value, 'id'));
    const found = (section?.questions ?? []).flatMap((question, index): Uneven[] => {
      const here = ['questions', index];
      if (hasOptions(question)) return unevenOptions(questionnaire, question, [...here, 'options']);
      return unnamedChoices(questionnaire, draftOf(question) ?? []).map((choice) => ({
        path: [...here, 'draft'],
        about: question.id,
        message: `leaves out what is chosen at ${choice}, with words of one's own there; expected a sentence with {${choice}}`,
      }));
    });
    const points = (section?.points ?? []).flatMap((point, index) =>
      unevenPoint(questionnaire, point, index),
    );
    return inTextOrder(
      [...found, ...points].map(({ path, ...rest }) => ({
        file: source.file,
        position: source.locate(path),
        ...rest,
      })),
    );
  });
}

/** A point about safety whose step is not: the list of steps would have it only where somebody keeps it. */
function unevenPoint(questionnaire: Questionnaire, { id, safety, step }: Point, index: number): Uneven[] {
  const named = step === undefined ? null : findStep(questionnaire, step);
  if (!safety || !named || named.safety) return [];
  const message = `is about safety, and its step ${named.id} is not; expected "safety: true" there too`;
  return [{ path: ['points', index, 'step'], about: id, message }];
}

/** Options that bring up nothing to talk through where others do, and those that go from a draft when they stand alone. */
function unevenOptions(
  questionnaire: Questionnaire,
  question: ChoiceQuestion,
  path: readonly PathPart[],
): Uneven[] {
  const raising = optionsThatRaise(questionnaire, question);
  const isDrafted = draftsOf(questionnaire).some((sentence) => sentence.includes(`{${question.id}}`));
  const [first] = raising;
  return question.options.flatMap(({ id, phrase = '', ...option }, index) => {
    const warn = (message: string): Uneven => ({ path: [...path, index], about: id, message });
    const wants = phrase.includes('{described}') && option['phrase-without-words'] === undefined;
    const others = option['for-others'];
    const telling = wordsSaid(`${others?.label}; ${others?.phrase ?? ''}`, others?.telling ?? []);
    return [
      ...(first !== undefined && !raising.includes(id)
        ? [warn(`brings up no point, as ${first} does; expected a point for each option, or for none`)]
        : []),
      ...telling.map((word) =>
        warn(
          `tells by "${inOneLine(word)}", which its own words for others say; expected words that those do not`,
        ),
      ),
      ...(wants && isDrafted
        ? [warn('is left out of the draft where it has no words of its own; expected a phrase-without-words')]
        : []),
    ];
  });
}

/** The options of a question that bring up a point, alone or with others, in their order. */
function optionsThatRaise(questionnaire: Questionnaire, { id, options }: ChoiceQuestion): string[] {
  const whens = allPoints(questionnaire).map(({ when }) => when.filter(({ question }) => question === id));
  const raises = (option: string) =>
    whens.some((lines) => {
      const named = lines.flatMap(({ has = [], only = [] }) => [...has, ...only]);
      if (named.length > 0) return named.includes(option);
      return lines.some(({ lacks }) => lacks !== undefined && !lacks.includes(option));
    });
  return options.map((option) => option.id).filter(raises);
}

/** The model choices that no draft names, by their ids; none where these sentences are none. */
function unnamedChoices(questionnaire: Questionnaire, draft: readonly string[]): string[] {
  if (draft.length === 0) return [];
  const named = draftsOf(questionnaire).join(' ');
  return allQuestions(questionnaire)
    .filter((question) => columnOf(question) !== null && !named.includes(`{${question.id}}`))
    .map(({ id }) => id);
}

function draftsOf(questionnaire: Questionnaire): string[] {
  return allQuestions(questionnaire).flatMap((question) => draftOf(question) ?? []);
}
