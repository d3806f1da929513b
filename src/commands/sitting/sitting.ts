/** A sitting in the terminal: the welcome, the interview, and how it ends. */

import path from 'node:path';
import { sweepEditorFiles } from '../../disk/editor-file.ts';
import { keptApart } from '../../disk/last-resort.ts';
import { EXIT } from '../../errors.ts';
import type { Asking, Reply } from '../../interview/asking.ts';
import { entriesToBringBack } from '../../interview/bringing-back.ts';
import { BroughtBack } from '../../interview/brought-back.ts';
import { askOnly, walkThrough } from '../../interview/interview.ts';
import type { Interview } from '../../interview/needs.ts';
import { keepCutShort, settle } from '../../interview/settling.ts';
import { type Io, moment } from '../../io.ts';
import { decidedPart } from '../../model/combining.ts';
import { decidingLines } from '../../model/deciding-in-words.ts';
import type { Model } from '../../model/model.ts';
import { stoodEarlier } from '../../model/where-things-stood.ts';
import type { Questionnaire, Way } from '../../questionnaire/questionnaire.ts';
import { say, sayStyled } from '../../terminal/say.ts';
import { earlierOf } from '../../walk/earlier.ts';
import { wayStoppedOn } from '../../walk/way.ts';
import type { NamedFile } from '../opening/named-file.ts';
import type { WayToGo } from '../opening/way-to-go.ts';
import { modelLines } from '../showing/model-lines.ts';
import { renderingFor } from '../showing/rendering.ts';
import { whatToDoNext, whereNextStepsAre } from '../showing/what-to-do-next.ts';
import { bringInLines, copiesInSight } from '../telling/copy-lines.ts';
import { requireComplete } from '../telling/still-open.ts';
import { goingOnLines, unsettledLines } from './going-on.ts';
import { guideEntries } from './guide.ts';
import { exitCodeOf, type Keeper } from './keeper.ts';
import { askForReason } from './reason.ts';
import { offerToRemove } from './removing-copies.ts';
import { welcomed } from './welcome.ts';

/** What a sitting begins with. */
export interface Sitting {
  readonly questionnaire: Questionnaire;
  readonly keeper: Keeper;
  readonly model: Model;
  /** The ids of the only questions to ask, or null for the whole interview. */
  readonly only: readonly string[] | null;
  /** The way that was named; null for none. */
  readonly way: WayToGo | null;
  /** Whether this is a model's first sitting, which begins with a welcome. */
  readonly isNew: boolean;
  /** Who else may come to see the file; null where that is not seen, or the file is not new. */
  readonly whoElse: string | null;
  /** The folder of another questionnaire, to be named in the command that goes on. */
  readonly questions: string | undefined;
  /** What there is to know before it begins; empty for nothing. */
  readonly news: readonly string[];
  /** Whether the command fails unless every model choice is made. */
  readonly complete: boolean;
  /** Whether it goes in plain lines. */
  readonly plain: boolean;
}

/** Runs a sitting; gives the exit code. Throws `Refusal`. */
export async function sit(io: Io, asking: Asking, sitting: Sitting): Promise<number> {
  const { questionnaire, keeper, only } = sitting;
  void sweepEditorFiles(io);
  const earlier = earlierOf(keeper.opened);
  const guide = () =>
    guideEntries(io, questionnaire, sitting.questions, () => earlier.at?.question.id ?? null);
  asking.offer(guide);
  const way = sitting.isNew ? await welcomed(asking, sitting) : sitting.way;
  if (way === 'stop') return stopped(io, asking, sitting);
  const { news } = sitting;
  if (news.length > 0 && !(await asking.showUntilRead(['Before you go on', ...news], 'Go on'))) {
    return stopped(io, asking, sitting);
  }
  const broughtBack = new BroughtBack(
    questionnaire,
    earlier,
    keeper.opened,
    sitting.model,
    (one, isStopping) => keeper.saveAsking(asking, one, isStopping),
  );
  asking.offer(() => [...guide(), ...entriesToBringBack({ questionnaire, earlier, broughtBack })]);
  const save = (one: Model, isStopping = false) => broughtBack.save(one, isStopping);
  const interview: Interview = {
    questionnaire,
    asking,
    words: new Map(),
    firstNotes: {},
    earlier,
    stood: stoodEarlier(questionnaire, keeper.opened, moment(io)),
    save,
    fresh: (one) => broughtBack.fresh(one),
    keepApart: keptApart,
    bringIn: async (model) => (await import('./bringing-in.ts')).bringIn(io, interview, keeper, model),
    share: async (one) =>
      (await import('./document.ts')).shareInSitting(io, asking, {
        ...{ questionnaire, model: decidedPart(one), file: keeper.name },
      }),
  };
  const settled = await settle(interview, sitting.model, (id, before) => keeper.settle(id, before));
  if (settled.stopped) return stopped(io, asking, sitting, settled.model);
  const stop = async (model: Model, on?: Way) =>
    stopped(io, asking, sitting, await keepCutShort(interview, broughtBack.fresh(model)), on);
  earlier.found = settled.model;
  let current = settled.model;
  let from: 'first' | 'last' = 'first';
  for (let kind: Reply['kind'] = 'back'; kind === 'back'; from = 'last') {
    const ended = await (only
      ? askOnly(interview, current, only, from)
      : walkThrough(interview, current, from === 'first' ? way : null));
    if (ended.stopped) return stop(ended.model, ended.way);
    const reason = await askForReason(interview, keeper.opened, broughtBack.fresh(ended.model));
    current = reason.model;
    kind = reason.reply;
    if (kind !== 'back' && kind !== 'stop') {
      const left = await offerToRemove(asking, keeper.name, () => copiesInSight(io, namedBy(keeper)));
      if (left !== 'on') kind = left;
    }
    if (kind === 'stop') return stop(current);
  }
  const model = keeper.saved ? broughtBack.fresh(current) : await save(current);
  await keeper.lookAgain(asking);
  asking.close();
  const rendering = renderingFor(io, sitting.plain);
  const steps = whatToDoNext(questionnaire, model, rendering);
  sayStyled(io.stdout, ['', ...modelLines(questionnaire, decidedPart(model), rendering), ...steps, '']);
  const { name } = keeper;
  say(
    io.stdout,
    `Saved in ${name}.`,
    ...decidingLines(model),
    ...broughtIn(io, keeper),
    ...goingOnLines(
      io.started,
      { ...sitting, name, way: wayStoppedOn(questionnaire, model) },
      'To go on or to change something:',
    ),
  );
  if (sitting.complete) requireComplete(questionnaire, model, 'The model is saved as it is.');
  return exitCodeOf(keeper);
}

/** Says where the answers are and how to go on; gives the exit code of a run that the person stopped. */
async function stopped(
  io: Io,
  asking: Asking,
  sitting: Sitting,
  model: Model = sitting.model,
  way?: Way,
): Promise<number> {
  const { keeper, questionnaire } = sitting;
  await keeper.lookAgain(asking);
  asking.close();
  const { name } = keeper;
  const lines = keeper.saved
    ? [
        `Stopped. Everything so far is in ${name}.`,
        ...decidingLines(model),
        ...(sitting.only === null ? whereNextStepsAre(questionnaire, model) : []),
        ...broughtIn(io, keeper),
        ...goingOnLines(
          io.started,
          { ...sitting, name, way: way ?? wayStoppedOn(questionnaire, model) },
          'To go on:',
        ),
      ]
    : ['Stopped. Nothing was answered, so nothing was written.'];
  say(io.stderr, ...lines, ...unsettledLines(questionnaire, model));
  return EXIT.stopped;
}

function namedBy({ name, folder }: Keeper): NamedFile {
  return { name, path: path.join(folder, path.basename(name)) };
}

/** How answers that lie beside the model come into it. */
function broughtIn(io: Io, keeper: Keeper): string[] {
  const named = namedBy(keeper);
  return bringInLines(io, named, copiesInSight(io, named));
}
