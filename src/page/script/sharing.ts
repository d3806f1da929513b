/** The model to share: what is asked before it is made, and the document, which is that of the command line, as a file. */
import { asked, askForEach, goesAnyway, isThere } from '../../documents/before-sharing/agreement.ts';
import { lookedForIn, lookedThrough } from '../../documents/before-sharing/still-said.ts';
import { askForWords, saidOtherwiseLines } from '../../documents/before-sharing/words-for-others.ts';
import { contentToShare } from '../../documents/content.ts';
import { documentOf } from '../../documents/document.ts';
import { htmlOf } from '../../documents/html.ts';
import { lookAgain } from '../../model/look-again.ts';
import type { Model } from '../../model/model.ts';
import { olderInShort } from '../../model/older-words.ts';
import { hasNotes, leavesStepsOut, partToShare } from '../../model/part-to-share.ts';
import { raisedPoints } from '../../model/points.ts';
import { NOT_SEEN, noneFound, remindersOf, reminding } from '../../model/reminders.ts';
import { inWordsForOthers, saidOtherwise } from '../../model/words-for-others.ts';
import { allQuestions, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import { asMoment, clauses } from '../../text/language.ts';
import { nameOfNow } from '../safekeeping.ts';
import type { Sheet } from '../sheet.ts';
import { AskingOnPage } from './asking-on-page.ts';
import { download } from './files.ts';
import { tell } from './outcome.ts';
import { AS_IT_IS } from './page-one.ts';

/** A document that was made: its file, and what there is to know of it, a paragraph each. */
interface Made {
  readonly html: string;
  readonly says: readonly string[];
}

/** Said where somebody looked for the file in vain. */
const NOT_THERE =
  'So there is no document yet. Some browsers are kept from downloading. You can try again. Or show the answers as text, copy that into a file, open it in this page on another computer, and make the document there.';

/** Makes documents to share of what is filled in. */
export class Sharing {
  readonly #asking = new AskingOnPage();
  /** The names of the files that were handed over. */
  readonly #handedOver: string[] = [];

  /** Gives up what is asked, if something is: once something is typed the document would say less than the fields. */
  end(): void {
    this.#asking.end();
  }

  /** Asks what there is to ask, makes the document and hands it over. `sheet`: as it would be saved. */
  async share({ questionnaire, model }: Sheet): Promise<void> {
    this.end();
    const { answers, points, steps } = model;
    if (answers.size + points.size + steps.size === 0)
      return tell('Nothing is filled in yet, so there is nothing to share.');
    tell('');
    const made = await makeToShare(this.#asking, questionnaire, model);
    if (made === null) return;
    let became = await this.#handOver(made);
    while (became === 'missing' && (await this.#asking.wantsAgain([NOT_THERE])))
      became = await this.#handOver(made);
    if (became === 'seen') tell('Good. Delete the download when you have handed it over.');
  }

  /** Hands it over as a file, which a page cannot know to have arrived. Gives what somebody says of that. */
  #handOver({ html, says }: Made): Promise<'seen' | 'missing' | 'stop'> {
    const name = nameOfNow('model-to-share', '.html', asMoment(new Date()), this.#handedOver);
    this.#handedOver.push(name);
    download(name, html, 'text/html');
    return this.#asking.whatBecame([
      `Your browser was given a file: ${name}. Please look where it keeps downloads. Any browser opens it, to read, to print or to save as a PDF.`,
      ...says,
    ]);
  }
}

async function makeToShare(
  asking: AskingOnPage,
  questionnaire: Questionnaire,
  model: Model,
): Promise<Made | null> {
  const single = await asking.which(
    "The team's notes are left out of it. Single ones can go along, where those whose words they are agree.",
    notesOf(questionnaire, model),
  );
  if (single === null) return null;
  const choices = saidOtherwise(questionnaire, model, AS_IT_IS);
  const words = choices.length === 0 ? 'own' : await askForWords(asking, choices);
  if (words === 'stop' || words === 'back') return null;
  const otherwise = words === 'for-others' ? choices : [];
  const said = inWordsForOthers(questionnaire, model, otherwise);
  const there = single.filter((id) => isThere(said.questionnaire, said.model, id));
  const agreed = await askForEach(asking, said.questionnaire, said.model, there);
  if (agreed === null) return null;
  const wanted = { ...AS_IT_IS, withAnswers: agreed, now: asMoment(new Date()) };
  const looked = await lookedThrough(
    said,
    lookedForIn(questionnaire, choices, words === 'for-others'),
    (one) => contentToShare(said.questionnaire, one, wanted),
    (asks) => asks(asking),
  );
  if (looked === 'stop' || looked === 'back') return null;
  const part = partToShare(said.questionnaire, looked.model, wanted);
  const found = remindersOf(part);
  return {
    html: htmlOf(documentOf(looked.shared)),
    says: [
      ...looked.says,
      ...lookAgain(said.questionnaire, part).map(
        ({ question, changed }) => `Look again at "${question.ask}": ${olderInShort(changed)}.`,
      ),
      ...notesTold(said.questionnaire, said.model, agreed),
      ...(otherwise.length > 0
        ? saidOtherwiseLines(
            questionnaire,
            otherwise,
            looked.shared,
            contentToShare(questionnaire, model, wanted),
          )
        : []),
      ...(leavesStepsOut(said.questionnaire, said.model, AS_IT_IS) ? ['Next steps are left out of it.'] : []),
      ...(found.length > 0
        ? [reminding(found), 'It is in the document. Please look whether it can go to others.', NOT_SEEN]
        : [noneFound('the document')]),
    ],
  };
}

/** The notes that can go along, each by its id and question. */
function notesOf(questionnaire: Questionnaire, model: Model): [id: string, ask: string][] {
  const all = [...allQuestions(questionnaire), ...raisedPoints(questionnaire, model.answers)];
  return all
    .filter(({ id }) => isThere(questionnaire, model, id) && !goesAnyway(questionnaire, id))
    .map(({ id, ask }) => [id, ask]);
}

function notesTold(questionnaire: Questionnaire, model: Model, agreed: readonly string[]): string[] {
  if (!hasNotes(questionnaire, model, AS_IT_IS)) return [];
  if (agreed.length === 0) return ["The team's notes are left out of it."];
  const asks = clauses(agreed.map((id) => asked(questionnaire, id)));
  return [`In it, with the team's other notes left out: ${asks}`];
}
