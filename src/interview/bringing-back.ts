/** Asking, from wherever a person is in a sitting, what of all that was changed in it they want back. */

import type { KeptStep } from '../model/model.ts';
import { becameOf } from '../model/steps-in-words.ts';
import type { TooLargeError } from '../model/too-large.ts';
import { answerLines } from '../model/wording.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import type { ChangedStep, Earlier } from '../walk/earlier.ts';
import {
  type Asking,
  BACK,
  BACK_TO_WHERE_YOU_WERE,
  type MoreEntry,
  type MoreLeft,
  menuItem,
} from './asking.ts';
import type { BroughtBack, ChangedAnswer } from './brought-back.ts';
import { toType } from './command-names.ts';

/** Before the id of a step, where what became of it is brought back. */
const BECAME = ' became ';

/** What somebody can have back here, and where they are. */
interface Offered {
  readonly questionnaire: Questionnaire;
  readonly earlier: Earlier;
  readonly broughtBack: BroughtBack;
}

/** What is offered beside the questions: the earlier words of the question that is open, and all that was changed. */
export function entriesToBringBack(offered: Offered): MoreEntry[] {
  const { earlier, broughtBack } = offered;
  const { at } = earlier;
  const count = broughtBack.answers().length + broughtBack.steps().length;
  return [
    ...(at && at.answers.length > 0
      ? [
          {
            id: 'earlier words',
            label: 'Earlier words',
            state: 'at this question',
            open: (asking: Asking) => read(asking, earlier),
          },
        ]
      : []),
    ...(count > 0
      ? [
          {
            id: 'what you changed',
            label: 'What you changed',
            state: String(count),
            open: (asking: Asking) => choose(asking, offered),
          },
        ]
      : []),
  ];
}

async function read(asking: Asking, { at }: Earlier): Promise<MoreLeft> {
  if (!at) return 'on';
  const texts = at.answers.map((answer) => answerLines(at.question, answer).join('\n'));
  const how = `At the question, Esc brings this back; in plain lines, ${toType('undo')} does.`;
  return (await asking.showUntilRead([at.question.ask, ...texts, how], BACK_TO_WHERE_YOU_WERE))
    ? 'on'
    : 'stop';
}

async function choose(asking: Asking, offered: Offered): Promise<MoreLeft> {
  const { questionnaire, earlier, broughtBack } = offered;
  for (;;) {
    const answers = broughtBack.answers();
    const steps = broughtBack.steps();
    const items = [
      ...answers.map(({ asked: { question, current } }) =>
        menuItem(question.id, question.ask, '', answerLines(question, current.answer)),
      ),
      ...steps.map(({ step, now }) =>
        menuItem(`${BECAME}${step.id}`, step.do, '', became(questionnaire, now)),
      ),
    ];
    const reply = await asking.choose({
      id: 'what you changed',
      title: 'What you changed since this file was opened',
      items: [...items, menuItem(BACK, BACK_TO_WHERE_YOU_WERE)],
      start: items[0]?.value ?? BACK,
    });
    if (reply.kind === 'stop') return 'stop';
    const value = reply.kind === 'chosen' ? reply.value : null;
    const step = steps.find((one) => `${BECAME}${one.step.id}` === value);
    const answer = answers.find(({ asked }) => asked.question.id === value);
    let left: MoreLeft;
    if (step) left = await bringStep(asking, offered, step);
    else if (!answer) return 'on';
    else if (earlier.at?.question.id === answer.asked.question.id) left = await read(asking, earlier);
    else left = await bringAnswer(asking, broughtBack, answer);
    if (left === 'stop') return 'stop';
  }
}

/** What became of a step, in a line. */
function became({ nextSteps }: Questionnaire, kept: KeptStep | null): string[] {
  return [nextSteps && kept ? becameOf(nextSteps, kept) : 'Not kept'];
}

async function bringStep(
  asking: Asking,
  { questionnaire, broughtBack }: Offered,
  changed: ChangedStep,
): Promise<MoreLeft> {
  const { step, before, now } = changed;
  const [held, is] = [became(questionnaire, before), became(questionnaire, now)];
  return bring(asking, step.do, held, is, () => broughtBack.bringStep(changed));
}

async function bringAnswer(
  asking: Asking,
  broughtBack: BroughtBack,
  changed: ChangedAnswer,
): Promise<MoreLeft> {
  const { question, current } = changed.asked;
  const [held, is] = [answerLines(question, changed.before), answerLines(question, current.answer)];
  return bring(asking, question.ask, held, is, () => broughtBack.bringAnswer(changed));
}

/** Asks once more, with both in sight, and says what came of it. */
async function bring(
  asking: Asking,
  title: string,
  held: readonly string[],
  is: readonly string[],
  back: () => Promise<TooLargeError | null>,
): Promise<MoreLeft> {
  const reply = await asking.choose({
    title,
    items: [
      menuItem('bring', 'Bring back what the file held', '', held),
      menuItem('leave', 'Leave it as it is now', '', is),
    ],
    start: 'leave',
  });
  if (reply.kind === 'stop') return 'stop';
  if (reply.kind !== 'chosen' || reply.value !== 'bring') return 'on';
  const full = await back();
  asking.tell([full ? `Not brought back: this model ${full.message}` : `Brought back: ${title}`]);
  return 'on';
}
