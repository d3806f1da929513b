/** Deciding on texts that several people wrote: all of them are shown, to keep, to pick from, or to write anew. */
import type { Answer } from '../model/answer.ts';
import { leftOutOf } from '../model/before-writing.ts';
import type { Decision } from '../model/combined.ts';
import { isBegunAt } from '../model/combining.ts';
import { ownStanding, standingAt, undecided } from '../model/deciding.ts';
import type { Model } from '../model/model.ts';
import { distinct, joinedNotes, paragraphsOf } from '../model/paragraphs.ts';
import { draftFor } from '../model/statement.ts';
import { shortName } from '../model/wording.ts';
import { takesLine, type WrittenQuestion } from '../questionnaire/kinds.ts';
import { WHAT_WAS_WRITTEN } from '../walk/others.ts';
import { type MenuItem, menuItem, type Outcome } from './asking.ts';
import { toType } from './command-names.ts';
import {
  AS_IT_STANDS,
  around,
  askAt,
  decided,
  FOR_NOW,
  keptAs,
  type PlaceOfDecision,
  type ToDecide,
} from './deciding-one.ts';
import type { Interview } from './needs.ts';
import { nameOfText, pickedOf } from './picking-texts.ts';

const AS_IT_IS = ' as it is';
const ALL = ' all';
const PICK = ' pick';
const WRITE = ' write';
const OPEN = ' open';

/** Said above all texts where somebody writes anew. */
const ALL_ABOVE = 'All that was written stands here. Keep of it what you need, and add to it.';

/** Said where none of what others wrote is kept. */
const ONLY_IN_FILES = 'What others wrote stays in the files that were brought in, and nowhere else.';

/** Said where words go that are in no file that was brought in. */
const BACK = `What stood here can be brought back until you stop: choose to write, then Esc, or ${toType('undo')} in plain lines.`;

const NOTHING_CHOSEN = { chose: new Map<string, string>(), words: new Map<string, readonly string[]>() };

/** A decision on texts. */
type OnWords = Decision & { readonly question: WrittenQuestion };

/** Shows all texts, and lets the person decide, until they do or leave it. */
export async function decideWords(
  interview: Interview,
  toDecide: ToDecide,
  model: Model,
  decision: OnWords,
  place: PlaceOfDecision,
): Promise<Outcome> {
  const { questionnaire, asking } = interview;
  const { decisions } = toDecide;
  const { question } = decision;
  const texts = textsOf(decision);
  let current = model;
  for (;;) {
    const draft = draftFor(questionnaire, question, current.answers);
    const isDecided = undecided([decision], current).length === 0;
    const isBegun = isBegunAt(current, question.id);
    const stands = standingAt(current, decision);
    const { others } = around(interview, current, question, place, null, NOTHING_CHOSEN);
    const careful = others?.careful || leftOutOf(question);
    const isAll = isDecided && stands === decision.taken;
    const own = ownStanding(current, decision);
    const ways = itemsFor(question, texts, { isDecided, isBegun, isAll, hasDraft: draft !== '' });
    // What the model has of its own is taken away by no Enter alone.
    const items = own === null ? ways : [menuItem(AS_IT_STANDS, FOR_NOW), ...ways];
    const [first] = items;
    const reply = await asking.readAndChoose(
      [
        question.ask,
        `${place.section}, ${place.number} of ${place.of}`,
        ...(others?.said ?? []),
        ...(careful ? [careful] : []),
        ...(draft === '' ? [] : [`A draft from what is chosen: ${draft}`]),
        WHAT_WAS_WRITTEN,
        ...texts,
        ...(typeof own === 'string' ? ['Here now:', own] : []),
        ...(isDecided || isBegun
          ? [
              isDecided ? 'What is decided:' : 'What was begun, and is not decided yet:',
              ...(typeof stands === 'string' ? [stands] : ['Left open.']),
            ]
          : []),
        // What stands above may be out of sight by now, in a low window.
        shortName(question),
      ],
      { title: 'What would you like to keep?', items, start: first?.value ?? OPEN },
    );
    const decides = async (answer: Answer | null, became: string): Promise<Outcome> => {
      const kept = await keptAs(interview, decisions, current, decision, answer);
      if (kept !== current)
        asking.tell(toBringBack(interview, decision, current, answer) ? [became, BACK] : [became]);
      return { model: kept, reply: 'answer' };
    };
    if (reply.kind !== 'chosen') return { model: current, reply: reply.kind };
    if (reply.value === AS_IT_IS || reply.value === AS_IT_STANDS) return { model: current, reply: 'skip' };
    if (reply.value === ALL) return decides(decision.taken, 'All of it is kept.');
    if (reply.value === OPEN)
      return decides(null, `${draft === '' ? 'Left open.' : 'Left as a draft.'} ${ONLY_IN_FILES}`);
    if (reply.value === PICK) {
      const picked = await pickedOf(interview, question, texts);
      if (picked === 'stop') return { model: current, reply: 'stop' };
      if (picked !== 'back')
        return decides(picked, picked === null ? 'Left open.' : 'What you picked is kept.');
    } else if (reply.value === WRITE) {
      const written = await writtenAnew(interview, toDecide, current, decision, place);
      if (written.reply !== 'back') return written;
      current = written.model;
    } else {
      const line = texts[Number(reply.value)] ?? null;
      return decides(line, line === null ? 'Left open.' : `Decided: ${line}`);
    }
  }
}

/**
 * Remembers for this sitting what was written here, or stood in the model in hand, and is replaced. Gives whether there is such a
 * text: what others wrote stays in their files.
 */
function toBringBack(
  { earlier }: Interview,
  decision: OnWords,
  before: Model,
  answer: Answer | null,
): boolean {
  const { question, taken } = decision;
  const isOwn = !isPutDown(before, decision) && before.combining?.own.includes(question.id) === true;
  const own = isOwn ? (before.answers.get(question.id) ?? null) : null;
  const stood = isPutDown(before, decision) ? standingAt(before, decision) : own;
  const isTheirs = !isOwn && (stood === taken || textsOf(decision).some((text) => text === stood));
  if (stood === null || isTheirs || stood === answer) return false;
  earlier.before.set(question.id, stood);
  return true;
}

/** All that was written: the lines, or the paragraphs of the notes, each once. */
function textsOf({ question, given }: OnWords): string[] {
  const texts = given.filter((answer) => typeof answer === 'string');
  return takesLine(question) ? distinct(texts) : paragraphsOf(texts);
}

/** What can be done; the first of it is what Enter does. Enter alone chooses no line of one person before another's. */
function itemsFor(
  question: WrittenQuestion,
  texts: readonly string[],
  {
    isDecided,
    isBegun,
    isAll,
    hasDraft,
  }: Readonly<Record<'isDecided' | 'isBegun' | 'isAll' | 'hasDraft', boolean>>,
): MenuItem[] {
  const goOn = isBegun ? [menuItem(WRITE, 'Go on with what was begun')] : [];
  const asItIs = isDecided ? [menuItem(AS_IT_IS, 'Keep it as it is decided')] : [];
  const open = hasDraft
    ? menuItem(OPEN, 'Leave it a draft, which follows your choices')
    : menuItem(OPEN, 'Leave it open');
  if (takesLine(question)) {
    const lines = texts.map((text, index) => menuItem(nameOfText(index), text));
    return [...goOn, ...asItIs, open, ...lines, ...(isBegun ? [] : [menuItem(WRITE, 'Write another one')])];
  }
  const keep = [
    ...(isAll ? [] : [menuItem(ALL, texts.length > 1 ? 'Keep all of it, one after the other' : 'Keep it')]),
    ...(texts.length > 1 ? [menuItem(PICK, 'Pick what to keep')] : []),
    ...(isBegun ? [] : [menuItem(WRITE, 'Write it anew, with all of it above')]),
  ];
  return [...goOn, ...asItIs, ...(hasDraft ? [open, ...keep] : [...keep, open])];
}

/** Lets the person write: a line by itself, notes with all that was written, or what was decided of it, to begin with. */
async function writtenAnew(
  interview: Interview,
  { decisions }: ToDecide,
  model: Model,
  decision: OnWords,
  place: PlaceOfDecision,
): Promise<Outcome> {
  const { question, given } = decision;
  const isLine = takesLine(question);
  const all = isLine ? null : joinedNotes(given.filter((answer) => typeof answer === 'string'));
  const standingIn = (now: Model) => (isPutDown(now, decision) ? standingAt(now, decision) : null) ?? all;
  const from = standingIn(model);
  const current = {
    ...around(interview, model, question, place, from, NOTHING_CHOSEN),
    note: all !== null && from === all ? ALL_ABOVE : null,
  };
  const outcome = await askAt(interview, decisions, model, decision, current, standingIn);
  // A line that was not written leaves all as it is.
  if (from === null && outcome.reply === 'skip') return { model: outcome.model, reply: 'back' };
  return decided(interview, decisions, outcome, decision, standingIn);
}

/** Whether something was decided there, or begun. */
function isPutDown(model: Model, decision: OnWords): boolean {
  return undecided([decision], model).length === 0 || isBegunAt(model, decision.question.id);
}
