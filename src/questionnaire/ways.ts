/** The ways through a questionnaire: what each of them asks is there, each once, in its order, and what leads up to its choices. */
import { byCount, inARow } from '../text/language.ts';
import { nearest, withMeant } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { columnOf } from './kinds.ts';
import {
  allQuestions,
  type Question,
  type Questionnaire,
  type Section,
  sectionOf,
  type Way,
} from './questionnaire.ts';
import type { ReadSection } from './read-section.ts';
import type { QuestionnaireHead, SectionFile } from './schema.ts';

/** The way that is always there, before all that the questionnaire names. */
export const ALL_THE_QUESTIONS = { id: 'all', title: 'All the questions' } as const;

/** What is said above what leads up to a choice. */
export const TO_TALK_ABOUT = 'To talk about';

/** What a way is about and how long it takes, in sentences; empty where neither is said. */
export function aboutWay({ about, time }: Way): string {
  return [about, time && `Plan ${time}.`].filter(Boolean).join(' ');
}

/** How long a way is, in short: `12 questions, about 45 minutes`. */
export function lengthOfWay(questionnaire: Questionnaire, way: Way | typeof ALL_THE_QUESTIONS): string {
  const [count, time] =
    'questions' in way ? [way.questions.length, way.time] : [allQuestions(questionnaire).length];
  return inARow([byCount(count, '1 question', `${count} questions`), ...(time === undefined ? [] : [time])]);
}

/** The questions of a section that lead up to its choices and are not on a way, where that has a choice of it. */
export function toTalkAboutIn({ questions }: Section, way: Way): Question[] {
  const isOnWay = ({ id }: Question) => way.questions.includes(id);
  if (!questions.some((question) => isChoice(question) && isOnWay(question))) return [];
  return questions.filter((question) => !isChoice(question) && !isOnWay(question));
}

/** What to talk about at a question on a way; nothing where that is no choice. */
export function toTalkAbout(questionnaire: Questionnaire, way: Way, id: string): Question[] {
  const section = sectionOf(questionnaire, id);
  const isAtChoice = section?.questions.some((question) => question.id === id && isChoice(question));
  return section && isAtChoice ? toTalkAboutIn(section, way) : [];
}

/** Whether a way has all choices of the model: what to do next follows from it then. */
export function hasAllChoices(questionnaire: Questionnaire, way: Way): boolean {
  const choices = allQuestions(questionnaire).filter(isChoice);
  return choices.length > 0 && choices.every(({ id }) => way.questions.includes(id));
}

/** The ids of all that a way shows: its questions, and those of the sections that it reads out. */
export function idsOnWay({ sections }: Questionnaire, way: Way): string[] {
  return sections.flatMap((section) => {
    const ids = section.questions.map(({ id }) => id);
    return way['read-out']?.includes(section.id) ? ids : ids.filter((id) => way.questions.includes(id));
  });
}

function isChoice(question: Question): boolean {
  return columnOf(question) !== null;
}

/** Ways without an id of their own; questions that are not asked, are there twice or in another order; what is read out and is no section. */
export function wayProblems(
  source: Source,
  { ways = [], sections }: Pick<QuestionnaireHead, 'ways' | 'sections'>,
  read: ReadonlyMap<string, ReadSection>,
): Problem[] {
  const inOrder = sections.flatMap((id) => read.get(id)?.file ?? []);
  const asked = inOrder.flatMap(idsOfQuestions);
  const problems: Problem[] = [];
  for (const [index, way] of ways.entries()) {
    const say = (path: readonly PathPart[], message: string) => {
      const position = source.locate(['ways', index, ...path]);
      problems.push({ file: source.file, position, about: way.id, message });
    };
    if (way.id === ALL_THE_QUESTIONS.id)
      say(['id'], 'leads through all the questions, and is there by itself; expected another id');
    if (ways.slice(0, index).some(({ id }) => id === way.id))
      say(['id'], 'is also the id of another way; expected each to have its own');

    const readOut = way['read-out'] ?? [];
    const known = inOrder.filter(({ questions = [] }) => questions.length > 0).map(({ id }) => id);
    for (const id of readOut.filter((one) => !known.includes(one)))
      say(['read-out'], withMeant(`reads out "${id}"; expected a section of questions`, nearest(id, known)));
    const isReadOut = inOrder.filter(({ id }) => readOut.includes(id)).flatMap(idsOfQuestions);

    for (const [at, id] of way.questions.entries()) {
      const earlier = way.questions.slice(0, at);
      const behind = earlier.find((other) => asked.indexOf(other) > asked.indexOf(id));
      const path = ['questions', at];
      if (!asked.includes(id))
        say(path, withMeant(`names the question "${id}"; expected one that is asked`, nearest(id, asked)));
      else if (earlier.includes(id)) say(path, `names "${id}" twice; expected each question once`);
      else if (isReadOut.includes(id))
        say(path, `names "${id}", which it reads out already; expected the one or the other`);
      else if (behind !== undefined)
        say(path, `names "${id}" behind "${behind}"; expected the order in which they are asked`);
    }
  }
  return problems;
}

function idsOfQuestions({ questions = [] }: SectionFile): string[] {
  return questions.map(({ id }) => id);
}
