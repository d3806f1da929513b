/** Asking for options in the terminal, and then for the own words of those that have some. */
import { type Chosen, chosenIn, plainChosen } from '../../model/answer.ts';
import type { ChoiceQuestion } from '../../questionnaire/kinds.ts';
import type { Current } from '../../walk/current.ts';
import { type OwnWords, remembered, withWordsOf, wordsToAskFor } from '../../walk/own-words.ts';
import type { Reply } from '../asking.ts';
import { writeText } from './ask-text.ts';
import { choiceList } from './list.ts';
import { ended } from './run-prompt.ts';
import type { Screen } from './screen.ts';
import { ticksOf } from './ticks.ts';

/** Asks a question that has options. */
export async function askChoice(screen: Screen, question: ChoiceQuestion, current: Current): Promise<Reply> {
  let chosen = chosenIn(current.answer);
  for (let had = current.words; ; ) {
    had = remembered(had, chosen);
    const listed = await askOptions(screen, question, current, chosen, had);
    chosen = listed.chosen;
    const value = plainChosen(chosen);
    if (listed.kind === 'aside') return { kind: 'aside', to: listed.to, value };
    if (listed.kind !== 'on') return { kind: listed.kind, value };
    const described = await askWords(screen, question, current, chosen);
    chosen = described.chosen;
    // Back from the words leads to the list they belong to.
    if (described.kind !== 'back') {
      return { kind: described.kind === 'on' ? 'answer' : 'stop', value: plainChosen(chosen) };
    }
    screen.canvas.beginsAnew();
  }
}

/** What is chosen so far, and how the person went on. */
interface Choosing {
  readonly kind: 'on' | 'back' | 'stop';
  readonly chosen: readonly Chosen[];
}

/** The same, to write at another question first. */
interface Aside {
  readonly kind: 'aside';
  readonly to: string;
  readonly chosen: readonly Chosen[];
}

async function askOptions(
  screen: Screen,
  question: ChoiceQuestion,
  current: Current,
  chosen: readonly Chosen[],
  words: OwnWords,
): Promise<Choosing | Aside> {
  let draft = chosen;
  const onDraft = (now: readonly Chosen[]) => {
    draft = now;
  };
  let versions = ticksOf(current);
  for (;;) {
    const [chosenNow, swaps] = [draft, versions];
    const ending = await ended(
      screen,
      (context) =>
        choiceList(
          { question, current, chosen: chosenNow, versions: swaps, words, screen, onDraft },
          context,
        ),
      { takesTypedAhead: false, takenAway: false },
    );
    if (ending.kind === 'ended') {
      draft = ending.value.chosen;
      versions = ending.value.versions;
    }
    if (ending.kind !== 'ended') return { kind: 'stop', chosen: draft };
    const { kind, to } = ending.value;
    if (kind === 'aside') return { kind, to, chosen: draft };
    if (kind !== 'more') return { kind, chosen: draft };
    const left = await screen.more('help', current.toTalkAbout);
    if (left === 'stop') return { kind: 'stop', chosen: draft };
    if (left !== 'on') return { kind: 'aside', to: left.aside, chosen: draft };
  }
}

async function askWords(
  screen: Screen,
  question: ChoiceQuestion,
  current: Current,
  chosen: readonly Chosen[],
): Promise<Choosing> {
  let now = chosen;
  for (const { about, words } of wordsToAskFor(question, chosen, current.others)) {
    const { kind, text } = await writeText(screen, about, { ...current, note: null }, words, [words]);
    now = withWordsOf(now, about.id, text);
    if (kind !== 'on') return { kind, chosen: now };
  }
  return { kind: 'on', chosen: now };
}
