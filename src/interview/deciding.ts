/** Deciding together what several people answered otherwise: a list of the sections that have something to decide, and the way through each. */
import type { Decision } from '../model/combined.ts';
import { undecided } from '../model/deciding.ts';
import { BRING_IN, toDecideInWords } from '../model/deciding-in-words.ts';
import type { Model } from '../model/model.ts';
import { hasOptions } from '../questionnaire/kinds.ts';
import type { Questionnaire, Section } from '../questionnaire/questionnaire.ts';
import { type Ended, menuItem, type Outcome } from './asking.ts';
import { decideChoice } from './deciding-choices.ts';
import type { ToDecide } from './deciding-one.ts';
import { decideWords } from './deciding-words.ts';
import type { Interview } from './needs.ts';

/** A section that has something to decide. */
interface Part {
  readonly section: Section;
  readonly decisions: readonly Decision[];
}

const FINISH = ' finish';

/** Leads through all that is to be decided, until the person finishes or stops. What is decided is saved at once. */
export async function decideTogether(interview: Interview, toDecide: ToDecide, model: Model): Promise<Ended> {
  const { questionnaire, asking } = interview;
  const parts = partsOf(questionnaire, toDecide.decisions);
  let current = model;
  let last = null as { readonly part: Part; readonly at: number } | null;
  /** Walked to the end, where something may have been left as it stands: Enter alone leads there once. */
  const walkedThrough = new Set<Part>();
  for (;;) {
    const open = undecided(toDecide.decisions, current);
    const reply = await asking.choose({
      id: 'deciding',
      title: BRING_IN,
      about: toDecideInWords(open.length),
      items: [
        ...parts.map((part) =>
          menuItem(part.section.id, part.section.title, stateOf(undecided(part.decisions, current))),
        ),
        '',
        open.length === 0
          ? menuItem(FINISH, 'Finish')
          : menuItem(FINISH, 'Finish for now', 'the rest can be decided later'),
      ],
      start: nextPart(parts, walkedThrough, current, last?.part ?? null)?.section.id ?? FINISH,
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    if (reply.kind === 'chosen' && reply.value === FINISH) return { model: current, stopped: false };
    const chosen = parts.find(({ section }) => reply.kind === 'chosen' && section.id === reply.value);
    // Before the first of all there is nothing to go back to.
    const part: Part | undefined = chosen ?? last?.part;
    if (!part) continue;
    const walked = await walkPart(interview, toDecide, current, part, chosen ? null : (last?.at ?? null));
    if (walked.stopped) return walked;
    current = walked.model;
    last = { part, at: walked.at };
    if (walked.isThrough) walkedThrough.add(part);
  }
}

/** Asks from one of its decisions on to the last that is open, or back to before the first. */
async function walkPart(
  interview: Interview,
  toDecide: ToDecide,
  model: Model,
  { section, decisions }: Part,
  from: number | null,
): Promise<Ended & { readonly at: number; readonly isThrough: boolean }> {
  let current = model;
  const isOpen = (index: number) => undecided(decisions.slice(index, index + 1), current).length > 0;
  const indexes = [...decisions.keys()];
  const hasOpen = indexes.some(isOpen);
  for (let at = from ?? Math.max(0, indexes.findIndex(isOpen)); ; ) {
    const decision = decisions[at];
    if (!decision) return { model: current, stopped: false, at, isThrough: true };
    const place = { section: section.title, number: at + 1, of: decisions.length };
    const after: Outcome = hasOptions(decision.question)
      ? await decideChoice(interview, toDecide, current, { ...decision, question: decision.question }, place)
      : await decideWords(interview, toDecide, current, { ...decision, question: decision.question }, place);
    current = after.model;
    if (!isOpen(at)) interview.earlier.found = withAnswerOf(current, decision, interview.earlier.found);
    if (after.reply === 'stop') return { model: current, stopped: true, at, isThrough: false };
    const next =
      after.reply === 'back' ? at - 1 : indexes.find((index) => index > at && (!hasOpen || isOpen(index)));
    if (next === undefined || next < 0)
      return { model: current, stopped: false, at, isThrough: next === undefined };
    at = next;
  }
}

/** What a stop is told from, once something is decided: that is no answer that was cut short. */
function withAnswerOf<T extends Pick<Model, 'answers'>>(
  { answers }: Model,
  { question: { id } }: Decision,
  found: T,
): T {
  const answer = answers.get(id);
  const others = [...found.answers].filter(([other]) => other !== id);
  return { ...found, answers: new Map(answer === undefined ? others : [...others, [id, answer]]) };
}

function partsOf({ sections }: Questionnaire, decisions: readonly Decision[]): Part[] {
  return sections.flatMap((section) => {
    const own = decisions.filter(({ question }) => section.questions.includes(question));
    return own.length > 0 ? [{ section, decisions: own }] : [];
  });
}

function stateOf(open: readonly Decision[]): string {
  return open.length === 0 ? 'done' : toDecideInWords(open.length);
}

/** The next section with something open, behind the one that was walked last; null where all is decided, or was walked through. */
function nextPart(
  parts: readonly Part[],
  walkedThrough: ReadonlySet<Part>,
  model: Model,
  last: Part | null,
): Part | null {
  const from = last === null ? 0 : parts.indexOf(last) + 1;
  const inTurn = [...parts.slice(from), ...parts.slice(0, from)];
  return (
    inTurn.find((part) => undecided(part.decisions, model).length > 0 && !walkedThrough.has(part)) ?? null
  );
}
