/** A list in which each line leads to the question that it belongs to, and straight back into the list. */
import type { Model } from '../model/model.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { idsBeside } from '../walk/walk.ts';
import {
  type Asking,
  BACK,
  BACK_TO_SECTIONS,
  type Ended,
  type MenuItem,
  menuItem,
  type Outcome,
  type Reply,
} from './asking.ts';

/** A line of such a list: what was answered at the question or point with this id. */
export interface Line extends MenuItem {
  readonly id: string;
}

/** How the list was left for a question: the line, where it stood among how many, and how the person came back. */
interface CameBack {
  readonly line: Line;
  readonly at: number;
  readonly of: number;
  readonly reply: Reply['kind'];
}

/** A list of answers. Where it has no line any more, it is over. */
export interface ListOfAnswers {
  readonly id: string;
  readonly title: string;
  /** The lines as they are by now; a text among them is a heading. */
  linesIn(model: Model): readonly (Line | string)[];
  /** The line that is active, at first and once somebody came back; what leads back to the hub where it is none. */
  activeIn(lines: readonly Line[], cameBack: CameBack | null): string | undefined;
}

/** Asks one question again, among those with these ids. */
export type AskAgain = (model: Model, id: string, among: readonly string[]) => Promise<Outcome>;

/** Shows the list until the person goes back to the hub or stops. */
export async function leadToAnswers(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  change: AskAgain,
  { id, title, linesIn, activeIn }: ListOfAnswers,
): Promise<Ended> {
  let current = model;
  let cameBack: CameBack | null = null;
  for (;;) {
    const items = linesIn(current);
    const lines = items.filter((item) => typeof item !== 'string');
    if (lines.length === 0) return { model: current, stopped: false };
    const reply = await asking.choose({
      id,
      title,
      items: [menuItem(BACK, BACK_TO_SECTIONS), ...items],
      start: activeIn(lines, cameBack) ?? BACK,
      toChange: true,
    });
    if (reply.kind === 'stop') return { model: current, stopped: true };
    const line = reply.kind === 'chosen' && lines.find(({ value }) => value === reply.value);
    if (!line) return { model: current, stopped: false };
    const after = await change(current, line.id, idsBeside(questionnaire, line.id, current));
    current = after.model;
    if (after.reply === 'stop') return { model: current, stopped: true };
    cameBack = { line, at: lines.indexOf(line), of: lines.length, reply: after.reply };
  }
}
