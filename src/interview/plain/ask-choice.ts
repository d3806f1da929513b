/** Asking for options by their numbers, and then for the own words of those that have some. */
import { type Chosen, chosenIn, plainChosen, sameAnswer } from '../../model/answer.ts';
import { beforeWriting } from '../../model/before-writing.ts';
import { chosenLabels, offeredAt } from '../../model/wording.ts';
import { type ChoiceQuestion, KINDS } from '../../questionnaire/kinds.ts';
import { NOT_SURE } from '../../questionnaire/questionnaire.ts';
import { clauses } from '../../text/language.ts';
import type { Current } from '../../walk/current.ts';
import { labelWith, listedWith, withoutOpen } from '../../walk/others.ts';
import { type OwnWords, remembered, withWords, withWordsOf, wordsToAskFor } from '../../walk/own-words.ts';
import { nextSwap, swapped, type Versions, versionsOf } from '../../walk/swaps.ts';
import type { Reply } from '../asking.ts';
import { toType } from '../command-names.ts';
import type { Numbered } from './numbers.ts';
import { pick } from './pick.ts';
import { questionLines } from './question.ts';
import type { Talk } from './talk.ts';
import { EARLIER, LEFT_AS_IT_WAS } from './typed-text.ts';
import { write } from './write.ts';

/** What is chosen, and how the person went on; `left` changed nothing, and `undone` is asked again. */
interface Choosing {
  readonly kind: 'chosen' | 'left' | 'undone' | 'back' | 'stop';
  readonly chosen: readonly Chosen[];
}

/** The same, to write at another question first. */
interface Aside {
  readonly kind: 'aside';
  readonly to: string;
  readonly chosen: readonly Chosen[];
}

/** Asks a question that has options. */
export async function askChoice(talk: Talk, question: ChoiceQuestion, current: Current): Promise<Reply> {
  const before = chosenIn(current.answer);
  const { entered = current.answer, earlier = [] } = current;
  let versions = versionsOf(chosenIn(entered), earlier.map(chosenIn), sameAnswer);
  let had = current.words;
  for (let chosen = before; ; ) {
    had = remembered(had, chosen);
    const listed = await askOptions(talk, question, current, chosen, had, versions);
    if (listed.kind === 'undone') {
      chosen = listed.chosen;
      continue;
    }
    if (listed.kind === 'aside') return { kind: 'aside', to: listed.to };
    const described =
      listed.kind === 'chosen' ? await askWords(talk, question, current, listed.chosen) : listed;
    chosen = described.chosen;
    // Back from the words leads to the options that they belong to.
    if (listed.kind === 'chosen' && described.kind === 'back') {
      versions = swapped(versions, chosen, sameAnswer).versions;
      talk.notKept();
      continue;
    }
    const value = chosen === before ? {} : { value: plainChosen(chosen) };
    if (described.kind === 'back' || described.kind === 'stop') return { kind: described.kind, ...value };
    const isLeft = listed.kind === 'left' && chosen === before;
    return isLeft ? { kind: 'skip' } : { kind: 'answer', value: plainChosen(chosen) };
  }
}

async function askOptions(
  talk: Talk,
  question: ChoiceQuestion,
  current: Current,
  chosen: readonly Chosen[],
  had: OwnWords,
  versions: Versions<readonly Chosen[]>,
): Promise<Choosing | Aside> {
  const { others } = current;
  const options = others
    ? listedWith(question, chosenIn(current.answer), others)
    : offeredAt(question, chosenIn(current.answer));
  const list: Numbered = {
    names: options.map(({ id, label }) => [label, id]),
    several: KINDS[question.kind].several,
    alone: options.findIndex(({ id }) => id === NOT_SURE),
  };
  const labels = (some: readonly Chosen[]) => clauses(chosenLabels(question, some));
  const next = nextSwap(versions, chosen, sameAnswer);
  const again = () => {
    talk.say(...questionLines(question, current));
    if (chosen.length > 0) talk.say(`Chosen so far: ${labels(chosen)}`);
    if (next?.from === 'earlier') talk.say(EARLIER);
    talk.say(
      ...options.map(
        (option, index) =>
          `${index + 1}. ${labelWith(option, others)}${option.gloss ? `. ${option.gloss}` : ''}`,
      ),
    );
  };
  again();
  const picking = await pick(talk, list, {
    prompt: howToChoose(list.several, chosen.length > 0, current.isUnkept === true),
    help: list.several
      ? 'Type one number or several, and press Enter. Enter alone changes nothing.'
      : 'Type one number, and press Enter. Enter alone changes nothing.',
    commands: [
      'back',
      'skip',
      'stop',
      ...(next === null ? [] : (['undo'] as const)),
      ...(chosen.length > 0 ? (['clear'] as const) : []),
    ],
    again,
    toTalkAbout: current.toTalkAbout,
  });
  if (picking.kind === 'aside') return { kind: 'aside', to: picking.to, chosen };
  if (picking.kind === 'gone') return { kind: 'stop', chosen };
  if (picking.kind === 'picked') {
    const now = withoutOpen(
      withWords(
        picking.indexes.flatMap((index) => options[index]?.id ?? []),
        had,
      ),
    );
    talk.say(now.length > 0 ? `You chose: ${labels(now)}` : 'Left open.');
    return { kind: 'chosen', chosen: now };
  }
  switch (picking.kind === 'command' ? picking.command : 'skip') {
    case 'back':
      return { kind: 'back', chosen };
    case 'stop':
      return { kind: 'stop', chosen };
    case 'undo':
      talk.say(
        next && next.value.length > 0 ? `Given back: ${labels(next.value)}` : 'Open again, as it was.',
      );
      return { kind: 'undone', chosen: next?.value ?? chosen };
    case 'clear':
      talk.sayOnceKept('Cleared.');
      return { kind: 'chosen', chosen: [] };
    default: {
      const isUnkept = current.isUnkept === true && sameAnswer(chosen, current.answer);
      const isLeft = isUnkept && picking.kind === 'command';
      const became = chosen.length > 0 ? `Kept: ${labels(chosen)}` : 'Left open.';
      talk.sayOnceKept(isLeft ? LEFT_AS_IT_WAS : became);
      // What could not be kept is in no file: to go on with it is to try once more.
      return { kind: isUnkept && !isLeft ? 'chosen' : 'left', chosen };
    }
  }
}

/** Asks for the words of each chosen option that wants some or has some. */
async function askWords(
  talk: Talk,
  question: ChoiceQuestion,
  { others }: Current,
  chosen: readonly Chosen[],
): Promise<Choosing> {
  let now = chosen;
  for (const { about, words } of wordsToAskFor(question, chosen, others)) {
    const { kind, text } = await write(talk, {
      ask: () => talk.say('', about.ask, ...(about.help?.split('\n') ?? []), ...beforeWriting(about)),
      earlier: words,
      isUnkept: false,
      before: [],
      draft: '',
      several: false,
      toldLater: false,
      edit: null,
    });
    if (text !== null) now = withWordsOf(now, about.id, text);
    if (kind === 'back' || kind === 'stop') return { kind, chosen: now };
  }
  return { kind: 'chosen', chosen: now };
}

/** @param isUnkept whether what is chosen could not be kept */
function howToChoose(several: boolean, answered: boolean, isUnkept: boolean): string {
  const clear = toType('clear');
  if (isUnkept) {
    const numbers = several ? 'one number or several' : 'a number';
    return `Press Enter to try once more to keep this. Type ${numbers} to choose anew, or ${clear} to take it away. ${toType('skip')} or ${toType('back')} leaves it in a file of its own:`;
  }
  if (answered)
    return several
      ? `Press Enter to keep this. Type one number or several to choose anew, or ${clear} to take it away:`
      : `Press Enter to keep this. Type a number to choose anew, or ${clear} to take it away:`;
  return several
    ? 'Type one number or several, or press Enter to leave it open:'
    : 'Type a number, or press Enter to leave it open:';
}
