/** Which topics of the guide are asked for, by the ids of a question and of an option. */
import { EXIT, Refusal } from '../../errors.ts';
import { type Guide, type Topic, topicFor, topicsBeside } from '../../guide/guide.ts';
import { hasOptions } from '../../questionnaire/kinds.ts';
import {
  optionOnceCalled,
  type Questionnaire,
  questionOnceCalled,
} from '../../questionnaire/questionnaire.ts';
import { slipOf, withMeant } from '../../text/nearest.ts';

/**
 * The topics of a question, or of all questions of a section, or the one option of it; all where none is named. Throws
 * `Refusal` for those that are not known, or that the guide has nothing about.
 * @param command the line of a hint, with what is to be named
 */
export function topicsWanted(
  guide: Guide,
  questionnaire: Questionnaire,
  [question, option]: readonly [string | undefined, string | undefined],
  command: (...names: string[]) => string,
): readonly Topic[] {
  if (question === undefined) return guide.topics;
  const asked = questionOnceCalled(questionnaire, question);
  const topic = asked && topicFor(guide, questionnaire, asked.id);
  if (!topic) {
    const section = questionnaire.sections.find(({ id }) => id === question);
    const [first] = section?.questions ?? [];
    const topics = first ? topicsBeside(guide, questionnaire, first.id) : [];
    if (topics.length > 0 && option === undefined) return topics;
    throw unknownTopic(guide, question, asked !== null, command);
  }
  if (option === undefined) return [topic];
  const found = hasOptions(topic.question) ? optionOnceCalled(topic.question, option) : null;
  const entries = topic.entries.filter((entry) => entry.option !== null && entry.option === found);
  if (entries.length > 0) return [{ ...topic, entries }];
  const known = topic.entries.flatMap((entry) => entry.option?.id ?? []);
  const meant = slipOf(option, known);
  throw new Refusal(EXIT.use, [
    withMeant(`${option}: the guide has nothing of this id about ${topic.question.id}`, meant),
    ...(known.length > 0
      ? ['These are all there are:', ...known.map((id) => command(topic.question.id, id))]
      : ['All there is about it:', command(topic.question.id)]),
  ]);
}

function unknownTopic(
  { topics }: Guide,
  name: string,
  isAsked: boolean,
  command: (...names: string[]) => string,
): Refusal {
  const known = topics.map((topic) => topic.question.id);
  const message = isAsked
    ? `${name}: the guide has nothing about this question.`
    : withMeant(`${name}: there is no question of this id`, slipOf(name, known));
  return new Refusal(EXIT.use, [
    message,
    'These are all there are:',
    ...known.map((id) => command(id)),
    'For a document, name it with --to:',
    command('--to', 'guide.docx'),
  ]);
}
