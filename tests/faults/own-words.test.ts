/** The promise that words behind any option stay its words, whatever they are, in every format and way in. */
import fc from 'fast-check';
import { test } from 'vitest';
import { accept } from '../../src/model/accept.ts';
import { type Chosen, chosenIn } from '../../src/model/answer.ts';
import { withGiven } from '../../src/model/given.ts';
import { type Model, newModel } from '../../src/model/model.ts';
import { choicesNamed, type DraftedQuestion, draftedQuestions, draftFor } from '../../src/model/statement.ts';
import { offeredAt } from '../../src/model/wording.ts';
import { readAnyText } from '../../src/models/any-text.ts';
import type { Format } from '../../src/models/format.ts';
import { FORMATS } from '../../src/models/formats.ts';
import { readModelText, revisedText } from '../../src/models/model-text.ts';
import { readAnswers } from '../../src/models/record/answers.ts';
import { yaml } from '../../src/models/yaml.ts';
import { opened, savedSheet } from '../../src/page/sheet.ts';
import { type ChoiceQuestion, hasOptions } from '../../src/questionnaire/kinds.ts';
import { allQuestions } from '../../src/questionnaire/questionnaire.ts';
import { answerText } from '../generated.ts';
import * as plain from '../interview/plain/person.ts';
import * as window from '../interview/rich/window.ts';
import { ownQuestionnaire } from '../interview/scripted.ts';
import { KEY } from '../keys.ts';
import { ALL, conclude, SEED, someOf } from './figures.ts';

const OWN = ownQuestionnaire();
const NOW = '2026-11-23T09:12:44Z';
const GONE = 'an-option-of-then';

/** Words behind one option. */
interface Said {
  readonly question: ChoiceQuestion;
  readonly option: string;
  readonly words: string;
}

/** All options that there are, with "not sure yet" and one that is gone, each with words of its own. */
function everyOption(rounds: number): Said[] {
  const places = allQuestions(OWN)
    .filter(hasOptions)
    .flatMap((question) =>
      offeredAt(question, [{ option: GONE, words: null }]).map(({ id }) => ({ question, option: id })),
    );
  const texts = fc.sample(answerText, { seed: SEED, numRuns: places.length * rounds });
  return texts.flatMap((words, index): Said[] => {
    const place = places[index % places.length];
    // A gloss alone is nobody's words.
    return place && wordsIn(taken(place.question, [{ ...place, words }]), place.option) === words
      ? [{ ...place, words }]
      : [];
  });
}

function taken(question: ChoiceQuestion, chosen: readonly Chosen[]): readonly Chosen[] {
  const value = chosen.map(({ option, words }) => (words === null ? option : { [option]: words }));
  const accepted = accept(question, value, (id) => id === GONE);
  return accepted.ok ? chosenIn(accepted.answer) : [];
}

const wordsIn = (chosen: readonly Chosen[], option: string) =>
  chosen.find((one) => one.option === option)?.words ?? null;

function modelWith({ question, option, words }: Said, has: boolean): Model {
  return { ...newModel(NOW), answers: new Map([[question.id, [{ option, words: has ? words : null }]]]) };
}

/** Each way through a file of this format; gives the model that comes of it, or null where it is refused. */
const WAYS: readonly ((format: Format, said: Said) => Model | null)[] = [
  function kept(format, said) {
    return modelIn(format, format.create(modelWith(said, true), OWN));
  },
  function addedLater(format, said) {
    const [before, after] = [modelWith(said, false), modelWith(said, true)];
    const text = format.create(before, OWN);
    return modelIn(format, revisedText(format, { text, read: null }, before, after, OWN).text);
  },
  function asAnswers(format, said) {
    // What is gone can be no answer to a question of today.
    if (said.option === GONE) return modelWith(said, true);
    const text = format.create(modelWith(said, true), OWN);
    const { source } = readAnyText(`m${format.endings[0]}`, text, OWN);
    const given = source.ok ? readAnswers(source.value, OWN) : source;
    return given.ok ? withGiven(OWN, newModel(NOW), given.value) : null;
  },
  function onThePage(format, said) {
    const text = format.create(modelWith(said, true), OWN);
    const sheet = opened(OWN, `m${format.endings[0]}`, text, NOW);
    return sheet.ok ? modelIn(yaml, savedSheet(sheet.value.sheet, null, NOW).text.text) : null;
  },
];

function modelIn(format: Format, text: string): Model | null {
  const read = readModelText(format, 'm', text, OWN);
  return read.ok ? read.value.model : null;
}

/** Unticks the option and ticks it again, and goes on with Enter alone; gives the words that are kept. */
async function throughPrompts({ question, option, words }: Said): Promise<string | null> {
  const asked = await window.ask(question, { answer: [{ option, words }] });
  const place = offeredAt(question, [{ option, words }]).findIndex(({ id }) => id === option);
  if (question.kind === 'any') await asked.press(...Array(place).fill(KEY.down), KEY.space, KEY.space);
  await asked.press(KEY.enter, KEY.enter);
  asked.end();
  const reply = await asked.reply;
  const value = 'value' in reply ? reply.value : null;
  const accepted = accept(question, value, (id) => id === GONE);
  return accepted.ok ? wordsIn(chosenIn(accepted.answer), option) : null;
}

/** Enter alone in plain lines leaves what is there; the same choice anew asks for its words, and Enter keeps them. */
async function throughLines({ question, option, words }: Said): Promise<string | null> {
  const number = offeredAt(question, [{ option, words }]).findIndex(({ id }) => id === option) + 1;
  const came = await plain.asked(question, { answer: [{ option, words }] }, [String(number), '']);
  if (came.reply === 'waiting' || !('value' in came.reply)) return null;
  const accepted = accept(question, came.reply.value, (id) => id === GONE);
  return accepted.ok ? wordsIn(chosenIn(accepted.answer), option) : null;
}

const STATEMENT = draftedQuestions(OWN)[0] as DraftedQuestion;

/** Words as they stand in a sentence. */
const onOneLine = (words: string) => words.replace(/\s+/g, ' ').trim().replace(/\.$/, '');

test('words behind any option stay its words', async () => {
  let [tried, lost, leaked] = [0, 0, 0];
  const said = everyOption(ALL ? 10 : 2);
  for (const one of said) {
    for (const format of FORMATS) {
      for (const way of WAYS) {
        const model = way(format, one);
        tried += 1;
        if (wordsIn(chosenIn(model?.answers.get(one.question.id)), one.option) !== one.words) lost += 1;
      }
    }
    const draft = draftFor(OWN, STATEMENT, modelWith(one, true).answers);
    const isSaid =
      choicesNamed(OWN, STATEMENT).includes(one.question) &&
      one.question.options.some(({ id }) => id === one.option);
    tried += 1;
    if (isSaid && !draft.includes(onOneLine(one.words))) lost += 1;
    if (!isSaid && draft !== draftFor(OWN, STATEMENT, modelWith(one, false).answers)) leaked += 1;
  }
  for (const one of someOf(said, 20)) {
    tried += 2;
    for (const words of [await throughPrompts(one), await throughLines(one)])
      if (words !== one.words) lost += 1;
  }
  conclude({ what: 'Words behind any option, in every format and way in', tried, lost, leaked });
}, 300_000);
