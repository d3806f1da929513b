/** What a document says as JSON, for programs. It is no model: the model stays in its own file. */
import type { GridChoice } from '../model/grid.ts';
import { NOT_SURE } from '../questionnaire/questionnaire.ts';
import { jsonText } from '../text/json.ts';
import type { AnswerInWords, Shared } from './document-content.ts';
import { isDraft } from './draft.ts';

/** Says what the file is, and that it is no model. `schema/mentoring-model-export.json` says what it holds. */
const KIND = { document: 'mentoring-model-export', version: 1 };

/** Everything by name; what was left out, or is not there, has no name. */
export function jsonOf(shared: Shared): string {
  const { checkBack, follows, heading, isExample, madeFrom, missing, open } = shared;
  const document = {
    ...KIND,
    ...(isExample && { example: true }),
    title: shared.title,
    ...(heading !== null && { for: heading }),
    language: shared.language,
    draft: isDraft(shared),
    grid: shared.grid.map(({ title, choices }) => ({ column: title, choices: choices.map(choicePlainly) })),
    shaped: shared.shaped.map(({ id, name, text }) => ({ id, name, ...(text !== null && { text }) })),
    statements: shared.statements.map((one) => ({
      ...saidPlainly(one),
      drafted: one.drafted,
      ...(one.lookAgain !== null && { lookAgain: one.lookAgain }),
    })),
    ...(missing.length > 0 && { notNotedYet: missing }),
    ...(checkBack?.when && { checkBack: checkBack.when }),
    answers: shared.answers.map(saidPlainly),
    ...(shared.askedFor.length > 0 && { askedFor: shared.askedFor.map(saidPlainly) }),
    points: shared.points.map(({ id, ask, note }) => ({ id, name: ask, ...(note !== null && { note }) })),
    ...(shared.steps && {
      steps: shared.steps.map(({ group, steps }) => ({
        group,
        steps: steps.map(({ plan, ...step }) => ({ ...step, ...(plan !== null && { plan }) })),
      })),
    }),
    revisions: shared.revisions.map(({ on, changes, why }) => ({
      on,
      changes,
      ...(why !== null && { why }),
    })),
    ...(shared.notes.length > 0 && { notes: shared.notes.map(saidPlainly) }),
    ...(shared.kept.length > 0 && { keptFromEarlierChoices: shared.kept }),
    ...(open && { open }),
    ...(follows && {
      follows: { name: follows.what, ...(follows.publisher !== null && { publisher: follows.publisher }) },
    }),
    madeFrom: { ...(madeFrom.file !== null && { file: madeFrom.file }), on: madeFrom.on },
  };
  return jsonText(document);
}

function choicePlainly({ id, name, options, open }: GridChoice) {
  const isNotSure = options.some((option) => option.chosen && option.id === NOT_SURE);
  return {
    id,
    name,
    state: isNotSure ? 'not-sure' : open ? 'open' : 'answered',
    options: options.map(({ id: option, label, gloss, chosen, words }) => ({
      id: option,
      label,
      ...(gloss !== '' && { gloss }),
      chosen,
      ...(words !== null && { words }),
    })),
  };
}

function saidPlainly({ id, section, ask, text }: AnswerInWords) {
  return { id, section, ask, text };
}
