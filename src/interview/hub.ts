/** The hub: the sections with their state, and what else can be done, with the next thing to do already active. */

import { decidedPart } from '../model/combining.ts';
import { linesToComeBackTo, TO_COME_BACK_TO } from '../model/coming-back.ts';
import { BRING_IN } from '../model/deciding-in-words.ts';
import { HELP_TITLE } from '../model/help.ts';
import type { Model } from '../model/model.ts';
import { hasSteps, stepsOf } from '../model/steps.ts';
import { stepsInShort } from '../model/steps-in-words.ts';
import type { Questionnaire, Section, Way } from '../questionnaire/questionnaire.ts';
import type { NextThing } from '../walk/next-thing.ts';
import { nothingOpen, stateOf, walkedSections } from '../walk/walk.ts';
import { stateOfWay } from '../walk/way.ts';
import { type Asking, BACK_TO_SECTIONS, type MenuItem, menuItem } from './asking.ts';
import { WHERE_THINGS_STOOD } from './looking-back.ts';
import { helpToRead } from './more.ts';

/** What a person chose in the hub. */
export type HubChoice =
  | { readonly kind: 'section'; readonly section: Section }
  | { readonly kind: 'way'; readonly way: Way }
  | {
      readonly kind:
        | 'look back'
        | 'come back'
        | 'next steps'
        | 'bring in'
        | 'read'
        | 'share'
        | 'finish'
        | 'back'
        | 'stop';
    };

/** How somebody comes to the hub. */
interface AtHub {
  /** The next thing to do; null where nothing is open: that is to look back, to read over or to finish. */
  readonly next: NextThing;
  /** What there is to say of what was walked last; empty for nothing. */
  readonly about: string;
  /** Whether something was asked already in this run. */
  readonly walked: boolean;
  /** Whether there is something to look back at, and whether that was done in this run. */
  readonly lookBack: 'nothing' | 'not yet' | 'done';
}

const LOOK_BACK = ' look back';
const COME_BACK = ' come back';
const STEPS = ' next steps';
const BRINGING = ' bring in';
const READ = ' read';
const SHARE = ' share';
const FINISH = ' finish';
const HELP = ' help';

/** The value of the item that leads on a way. */
function itemOfWay({ id }: Way): string {
  return ` way ${id}`;
}

/** The value of the item that is next. */
function itemOf(next: NonNullable<NextThing>): string {
  switch (next.kind) {
    case 'section':
      return next.id;
    case 'way':
      return itemOfWay(next.way);
    case 'next steps':
      return STEPS;
    case 'finish':
      return FINISH;
  }
}

/** Shows the hub until something is chosen that leads away from it. */
export async function hub(
  asking: Asking,
  questionnaire: Questionnaire,
  model: Model,
  { next, about, walked, lookBack }: AtHub,
): Promise<HubChoice> {
  const sections = walkedSections(questionnaire, model);
  const { ways = [] } = questionnaire;
  const marked = linesToComeBackTo(questionnaire, model).length;
  const toRead = lookBack === 'not yet' ? LOOK_BACK : READ;
  let start = next ? itemOf(next) : nothingOpen(questionnaire, model) && !walked ? toRead : FINISH;
  for (;;) {
    const items = [
      ...(lookBack === 'nothing' ? [] : [menuItem(LOOK_BACK, WHERE_THINGS_STOOD)]),
      ...sections.map((section) =>
        menuItem(section.id, section.title, stateOf(questionnaire, section, decidedPart(model))),
      ),
      '',
      ...ways.map((way) => menuItem(itemOfWay(way), way.title, stateOfWay(questionnaire, way, model))),
      ...(marked > 0 ? [menuItem(COME_BACK, TO_COME_BACK_TO, String(marked))] : []),
      ...stepsItem(questionnaire, model),
      menuItem(BRINGING, BRING_IN),
      menuItem(READ, 'Read it over'),
      menuItem(SHARE, 'Make a document to share'),
      menuItem(FINISH, 'Finish'),
      ...(questionnaire.helpLines ? [menuItem(HELP, HELP_TITLE)] : []),
    ];
    const reply = await asking.choose({
      id: 'hub',
      title: questionnaire.title,
      ...(about !== '' && { about }),
      items,
      start,
    });
    if (reply.kind !== 'chosen') return reply;
    if (reply.value === LOOK_BACK) return { kind: 'look back' };
    if (reply.value === COME_BACK) return { kind: 'come back' };
    if (reply.value === STEPS) return { kind: 'next steps' };
    if (reply.value === BRINGING) return { kind: 'bring in' };
    if (reply.value === READ) return { kind: 'read' };
    if (reply.value === SHARE) return { kind: 'share' };
    if (reply.value === FINISH) return { kind: 'finish' };
    const section = sections.find(({ id }) => id === reply.value);
    if (section) return { kind: 'section', section };
    const way = ways.find((one) => itemOfWay(one) === reply.value);
    if (way) return { kind: 'way', way };
    start = HELP;
    if (!(await asking.showUntilRead(helpToRead(questionnaire), BACK_TO_SECTIONS))) return { kind: 'stop' };
  }
}

/** The next steps, with how far those are that were kept. */
function stepsItem(questionnaire: Questionnaire, model: Model): MenuItem[] {
  const { nextSteps } = questionnaire;
  if (!nextSteps) return [];
  if (!hasSteps(questionnaire, model)) return [];
  return [menuItem(STEPS, nextSteps.title, stepsInShort(stepsOf(questionnaire, model).listed))];
}
