/** `guide`: what is known about the choices, on screen or as a document. */
import { commandLine } from '../command-to-type.ts';
import { GUIDE_KINDS } from '../documents/document-kinds.ts';
import { guideAs } from '../documents/writers.ts';
import { EXIT } from '../errors.ts';
import type { Guide, Topic } from '../guide/guide.ts';
import { type Io, moment, wantsPlain } from '../io.ts';
import { say, sayStyled } from '../terminal/say.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { documentKindWanted, type OutOptions, outWanted } from './document-out/wanted.ts';
import { writeOut } from './document-out/writing.ts';
import { noGuide, openGuide } from './opening/guide.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { topicsWanted } from './opening/topics.ts';
import { endLines, guideOverview, topicLines } from './showing/guide-lines.ts';
import { renderingFor } from './showing/rendering.ts';

/** What `guide` was told on the command line. */
export interface GuideOptions extends OutOptions {
  readonly plain?: boolean;
  readonly questions?: string;
}

/** The question and the option that were named, if any. */
export type GuideNames = readonly [question: string | undefined, option: string | undefined];

/** Runs `guide`; gives the exit code. Throws `Refusal`. */
export async function showGuide(io: Io, names: GuideNames, told: GuideOptions): Promise<number> {
  const questionnaire = openQuestionnaire(io, told.questions);
  const guide = openGuide(io, told.questions, questionnaire);
  if (guide === null) throw noGuide(io, told.questions);
  const asGiven = told.questions === undefined ? [] : ['--questions', told.questions];
  const named = names.filter((name) => name !== undefined);
  const commandFor = (...more: readonly string[]) => commandLine(io.started, 'guide', ...more, ...asGiven);
  const topics = topicsWanted(guide, questionnaire, names, commandFor);
  if (told.to !== undefined || told.format !== undefined) {
    const command = (to: string, ...more: readonly string[]) => commandFor(...named, '--to', to, ...more);
    const options = outWanted(told, undefined, 'guide.docx', command);
    const kind = documentKindWanted(io, GUIDE_KINDS, options, command);
    checkNoModel(io, options.to, questionnaire);
    const wanted = { guide, topics, questionnaire: questionnaire.title, now: moment(io) };
    say(io.stderr, ...writeOut(io, options, await guideAs(kind, wanted)));
    return EXIT.done;
  }
  showOnScreen(io, guide, named.length === 0 ? null : topics, told);
  const [example] = guide.topics;
  if (named.length === 0 && example)
    say(
      io.stderr,
      '',
      'To read about one of them, or to make a document of it all:',
      commandFor(example.question.id),
      commandFor('--to', 'guide.docx'),
    );
  return EXIT.done;
}

/** @param topics what was asked for; null for what there is */
function showOnScreen(io: Io, guide: Guide, topics: readonly Topic[] | null, { plain }: GuideOptions): void {
  const rendering = renderingFor(io, plain === true || wantsPlain(io));
  if (topics === null) {
    sayStyled(io.stdout, guideOverview(guide, rendering));
    return;
  }
  const lines = topics
    .map((topic) => topicLines(guide, topic, rendering).join('\n'))
    .join('\n\n')
    .split('\n');
  sayStyled(io.stdout, [...lines, ...endLines(guide, rendering)]);
}
