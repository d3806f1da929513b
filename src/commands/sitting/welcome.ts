/** The welcome of a first sitting: what people are told, and which way they go through the questions. */
import { type Asking, menuItem } from '../../interview/asking.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { sourceInWords } from '../../questionnaire/source-in-words.ts';
import { ALL_THE_QUESTIONS, lengthOfWay } from '../../questionnaire/ways.ts';
import { flowing } from '../../text/flowing.ts';
import type { WayToGo } from '../opening/way-to-go.ts';

/** What a welcome tells of. */
export interface WelcomeOf {
  readonly questionnaire: Questionnaire;
  /** The file that answers go into, and its folder as a whole path. */
  readonly keeper: { readonly name: string; readonly folder: string };
  /** Who else may come to see the file; null where that is not seen. */
  readonly whoElse: string | null;
  /** The ids of the only questions to ask, or null for the whole interview. */
  readonly only: readonly string[] | null;
  /** The way that was named; null for none. */
  readonly way: WayToGo | null;
}

/** Shows the welcome. Gives the way that was named or is chosen now, or null where there is none; or the person stopped. */
export async function welcomed(asking: Asking, of: WelcomeOf): Promise<WayToGo | null | 'stop'> {
  const { ways = [] } = of.questionnaire;
  if (of.only === null && of.way === null && ways.length > 0)
    return wayChosen(asking, of, [ALL_THE_QUESTIONS, ...ways]);
  return (await asking.showUntilRead([...greeting(of), ...whereItGoes(of)])) ? of.way : 'stop';
}

/** Lets one of the ways be chosen below the welcome. Where answers go stands on a screen of its own, behind it. */
async function wayChosen(asking: Asking, of: WelcomeOf, ways: readonly WayToGo[]): Promise<WayToGo | 'stop'> {
  const items = ways.map((way) =>
    menuItem(
      way.id,
      way.title,
      lengthOfWay(of.questionnaire, way),
      'about' in way && way.about ? [way.about] : [],
    ),
  );
  for (let start: string = ALL_THE_QUESTIONS.id; ; ) {
    const reply = await asking.readAndChoose(greeting(of), {
      title: 'How would you like to go through the questions?',
      items,
      start,
    });
    if (reply.kind === 'stop') return 'stop';
    const way = reply.kind === 'chosen' && ways.find(({ id }) => id === reply.value);
    // There is nothing before this to go back to.
    if (!way) continue;
    start = way.id;
    const behind = await asking.readAndChoose(['Where your answers go', ...whereItGoes(of)], {
      title: '',
      items: [menuItem('begin', 'Begin')],
      start: 'begin',
    });
    if (behind.kind === 'stop') return 'stop';
    if (behind.kind === 'chosen') return way;
  }
}

function greeting({ questionnaire }: WelcomeOf): string[] {
  const { title, subtitle, welcome, before, privacy } = questionnaire;
  return [
    [title, subtitle].filter(Boolean).join('\n'),
    flowing(welcome),
    ...(before ? [flowing(before)] : []),
    flowing(privacy),
  ];
}

function whereItGoes({ questionnaire, keeper, whoElse }: WelcomeOf): string[] {
  const from = sourceInWords(questionnaire);
  return [
    [
      `Each answer is saved in ${keeper.name} as you go, in the folder ${keeper.folder}.`,
      ...(whoElse === null ? [] : [whoElse]),
    ].join(' '),
    ...(from === '' ? [] : [`From: ${from}`]),
  ];
}
