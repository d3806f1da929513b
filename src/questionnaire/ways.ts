/** The ways through a questionnaire: what each of them asks is there, each once, in its order. */
import { nearest, withMeant } from '../text/nearest.ts';
import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import type { ReadSection } from './read-section.ts';
import type { QuestionnaireHead, SectionFile } from './schema.ts';

/** The way that is always there, before all that the questionnaire names. */
export const ALL_THE_QUESTIONS = { id: 'all', title: 'All the questions' } as const;

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
