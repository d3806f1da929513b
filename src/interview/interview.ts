/** The interview: walks a person through the questions, and saves after each answer. */
import { accept } from '../model/accept.ts';
import { type Model, withAnswer } from '../model/model.ts';
import { status } from '../model/progress.ts';
import { draftFor } from '../model/statement.ts';
import { allQuestions, findQuestion, placeOf, type Questionnaire } from '../questionnaire/questionnaire.ts';
import type { Asking, Reply } from './asking.ts';
import { hub } from './hub.ts';
import { readItOver } from './reading.ts';
import { entryOf, nextSection, questionAfter, questionBefore, stepInSection } from './walk.ts';

/** What an interview needs. */
export interface Interview {
  readonly questionnaire: Questionnaire;
  readonly asking: Asking;
  /** Keeps the model on disk before it returns. Resolves to what was kept. */
  save(model: Model): Promise<Model>;
}

/** How an interview ended, with the model as it is then. */
export interface Ended {
  readonly model: Model;
  readonly stopped: boolean;
}

/** Asks only these questions, in this order. */
export async function askOnly(interview: Interview, model: Model, ids: readonly string[]): Promise<Ended> {
  let current = model;
  for (let index = 0; index < ids.length; ) {
    const step = await askOne(interview, current, ids[index] ?? '');
    current = step.model;
    if (step.reply === 'stop') return { model: current, stopped: true };
    index = step.reply === 'back' ? Math.max(0, index - 1) : index + 1;
  }
  return { model: current, stopped: false };
}

/** The whole interview, from the hub on, until the person finishes or stops. */
export async function walkThrough(interview: Interview, model: Model): Promise<Ended> {
  const { questionnaire, asking } = interview;
  let current = model;
  let walked: Walked | null = null;
  for (;;) {
    const next: string | null = walked?.wentBack
      ? (placeOf(questionnaire, walked.last)?.section.id ?? null)
      : nextSection(questionnaire, current.answers, current.place, walked?.last ?? null);
    const choice = await hub(asking, questionnaire, current, next, walked !== null);
    if (choice.kind === 'stop') return { model: current, stopped: true };
    if (choice.kind === 'finish') return { model: await atEnd(interview, current), stopped: false };
    if (choice.kind === 'read') {
      const read = await readItOver(asking, questionnaire, current, (now, id) => askOne(interview, now, id));
      if (read.stopped) return read;
      current = read.model;
      continue;
    }
    const start: string | null =
      choice.kind === 'section'
        ? entryOf(choice.section, current.answers, walked === null ? current.place : null)
        : beforeHub(questionnaire, walked);
    if (start === null) continue;
    walked = await walkFrom(interview, current, start);
    if (walked.stopped) return walked;
    current = walked.model;
  }
}

/** A walk through a section, or through a part of it. */
interface Walked extends Ended {
  /** The question that was asked last. */
  readonly last: string;
  /** Whether the walk was left by going back from the first question of the section. */
  readonly wentBack: boolean;
}

/** Asks from one question on to the end of its section, or back to before its start. */
async function walkFrom(interview: Interview, model: Model, start: string): Promise<Walked> {
  const { questionnaire } = interview;
  let current = model;
  for (let id = start; ; ) {
    const step = await askOne(interview, current, id, true);
    current = step.model;
    const wentBack = step.reply === 'back';
    if (step.reply === 'stop') {
      return { model: await stoppedAt(interview, current, id), stopped: true, last: id, wentBack };
    }
    const next = stepInSection(questionnaire, id, wentBack ? -1 : 1);
    if (next === null) return { model: current, stopped: false, last: id, wentBack };
    id = next;
  }
}

/** The question to which Shift+Tab leads from the hub: the one that was left, or the one before where that was by going back. */
function beforeHub(questionnaire: Questionnaire, walked: Walked | null): string | null {
  if (walked === null) return null;
  return walked.wentBack ? questionBefore(questionnaire, walked.last) : walked.last;
}

/** What came of asking a question. */
export interface Step {
  readonly model: Model;
  readonly reply: Reply['kind'];
}

/** Asks one question until its reply can be taken, and saves it. `walking` keeps the place at which the walk goes on. */
async function askOne(interview: Interview, model: Model, id: string, walking = false): Promise<Step> {
  const { questionnaire, asking } = interview;
  const question = findQuestion(questionnaire, id);
  const place = placeOf(questionnaire, id);
  if (!question || !place) return { model, reply: 'skip' };
  const draft = draftFor(questionnaire, question, model.answers);
  let note: string | null = null;
  for (;;) {
    const { number, of, section } = place;
    const about = number === 1 ? (section.about ?? '') : '';
    const current = {
      answer: model.answers.get(id) ?? null,
      section: section.title,
      about,
      number,
      of,
      because: '',
      draft,
      note,
    };
    const reply = await asking.ask(question, current);
    if (!('value' in reply) || reply.value === undefined) return { model, reply: reply.kind };
    const accepted = accept(question, reply.value);
    if (accepted.ok) {
      const answered = withAnswer(model, id, accepted.answer);
      if (answered === model) return { model, reply: reply.kind };
      const goesOn = reply.kind === 'answer' ? questionAfter(questionnaire, id) : id;
      return {
        model: await interview.save(walking ? { ...answered, place: goesOn } : answered),
        reply: reply.kind,
      };
    }
    if (reply.kind === 'stop') return { model, reply: 'stop' };
    note = `This cannot be kept as it is: ${accepted.misfits.map((misfit) => misfit.message).join('; ')}.`;
  }
}

/** Keeps where the person stopped, so that the walk goes on there; a complete model that was looked at stays as it is. */
async function stoppedAt(interview: Interview, model: Model, id: string): Promise<Model> {
  const { questionnaire } = interview;
  const untouched = model.answers.size === 0 && id === allQuestions(questionnaire)[0]?.id;
  if (untouched || model.place === id || status(questionnaire, model.answers) === 'complete') return model;
  return interview.save({ ...model, place: id });
}

/** The walk is at its end: there is no place to go on from. */
async function atEnd(interview: Interview, model: Model): Promise<Model> {
  return model.place === null ? model : interview.save({ ...model, place: null });
}
