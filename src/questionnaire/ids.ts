/** The ids of sections, questions, points, options, steps and their groups: each is to stand for one thing. */
import type { Problem } from '../text/problem.ts';
import type { Source } from '../text/yaml.ts';
import type { PathPart } from '../text/yaml-positions.ts';
import { hasOptions } from './kinds.ts';
import { KEPT_GROUP, NEXT_STEPS } from './next-steps.ts';
import { NOT_SURE, TAKEN_IDS } from './questionnaire.ts';
import type { ReadNextSteps, ReadSection } from './read-section.ts';

const WITH_IDS = 'question, point, step and section';

/** Ids that are there twice, that are taken, or that differ from the file's name; labels that cannot be told apart. */
export function idProblems(
  sections: ReadonlyMap<string, ReadSection>,
  nextSteps: ReadNextSteps | null,
): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, string>();
  const sayIn = (source: Source) => (path: PathPart[], about: string, message: string) => {
    problems.push({ file: source.file, position: source.locate(path), about, message });
  };
  const onceIn = (source: Source) => (id: string, path: PathPart[]) => {
    const say = sayIn(source);
    const { line } = source.locate(path);
    const earlier = first.get(id);
    if (earlier) say(path, id, `is also an id at ${earlier}; expected each ${WITH_IDS} to have its own`);
    else first.set(id, `${source.file}:${line}`);
    if (TAKEN_IDS.includes(id))
      say(path, id, 'means something else in a file of answers; expected another id');
  };
  for (const [name, { source, file }] of sections) {
    const say = sayIn(source);
    const once = onceIn(source);
    if (file.id !== name) say(['id'], file.id, `differs from the name of its file; expected ${name}`);
    // A section may be called after its one main question, as location is: they are never looked up in one place.
    for (const [index, point] of (file.points ?? []).entries()) once(point.id, ['points', index, 'id']);
    for (const [index, question] of (file.questions ?? []).entries()) {
      once(question.id, ['questions', index, 'id']);
      if (!hasOptions(question)) continue;
      for (const [at, option] of question.options.entries()) {
        const earlier = question.options.slice(0, at);
        const path = (key: string) => ['questions', index, 'options', at, key];
        if (option.id === NOT_SURE)
          say(path('id'), option.id, 'is added to every list by itself; expected another id');
        if (earlier.some((other) => other.id === option.id))
          say(path('id'), option.id, `is an option of ${question.id} twice; expected each once`);
        if (earlier.some((other) => other.label === option.label))
          say(
            path('label'),
            option.id,
            `has the label of another option of ${question.id}; expected one of its own`,
          );
      }
    }
  }
  if (nextSteps) {
    const { source, file } = nextSteps;
    const say = sayIn(source);
    const once = onceIn(source);
    if (file.id !== NEXT_STEPS)
      say(['id'], file.id, `differs from the name of its file; expected ${NEXT_STEPS}`);
    for (const [index, step] of file.steps.entries()) once(step.id, ['steps', index, 'id']);
    for (const [index, { id }] of file.groups.entries()) {
      if (id === KEPT_GROUP)
        say(['groups', index, 'id'], id, 'means something else in a page; expected another id');
      if (file.groups.slice(0, index).some((other) => other.id === id))
        say(['groups', index, 'id'], id, 'is a group twice; expected each once');
    }
  }
  return problems;
}
