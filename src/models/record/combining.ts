/** How far several people's answers are brought together, as files hold it. */
import type { Answer } from '../../model/answer.ts';
import type { Combining, Model } from '../../model/model.ts';
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Plain } from '../../text/plain-values.ts';
import { sha256 } from '../../text/sha256.ts';

/** What a file says of it: ids, and by the ids of what is from the files a mark of what stands there. */
export interface ShapedCombining {
  readonly decided?: readonly string[] | null | undefined;
  readonly begun?: readonly string[] | null | undefined;
  readonly own?: readonly string[] | null | undefined;
  readonly taken?: Readonly<Record<string, string>> | null | undefined;
}

type Said = Pick<Model, 'answers' | 'points' | 'steps'>;

/** 12 digits to the base of 16 for what stands at an id: where somebody has changed it since, it is theirs. */
const MARK_OF_TAKEN = /^[0-9a-f]{12}$/;

/** Whether a text in a file is such a mark. */
export function isMarkOfTaken(written: string): boolean {
  return MARK_OF_TAKEN.test(written);
}

function markOfTaken({ answers, points, steps }: Said, id: string): string {
  const step = steps.get(id);
  const said = [inOrder(answers.get(id)), points.get(id) ?? null, step ? [step.state, step.plan] : null];
  return sha256(JSON.stringify(said)).slice(0, 12);
}

/** An answer as it is the same in all formats, which do not all keep the order in which options were chosen. */
function inOrder(answer: Answer | undefined): unknown {
  if (answer === undefined || typeof answer === 'string') return answer ?? null;
  return answer.map(({ option, words }) => [option, words]).sort();
}

/** What a file is to hold of it, in the order of the questionnaire. */
export function plainCombining(
  questionnaire: Questionnaire,
  said: Said,
  { decided, begun, own }: Combining,
): Plain {
  const others = [...decided, ...begun, ...own];
  const there = idsIn(said);
  const taken = allAsked(questionnaire)
    .map(({ id }) => id)
    .filter((id) => there.includes(id) && !others.includes(id));
  return {
    decided,
    ...(begun.length > 0 && { begun }),
    ...(own.length > 0 && { own }),
    taken: Object.fromEntries(taken.map((id) => [id, markOfTaken(said, id)])),
  };
}

/** The ids at which something is said. */
function idsIn({ answers, points, steps }: Said): string[] {
  return [...answers.keys(), ...points.keys(), ...steps.keys()];
}

/**
 * What a file says of it. What is another answer than the one that was taken, or new where nothing was, was changed by hand and
 * is decided by that, as whoever changes it in the program has decided. A file without any mark does not tell.
 * @param today gives the id that a question, a point or a step has today; the very same where it is not asked
 */
export function readCombining(
  { decided, begun, own, taken }: ShapedCombining,
  said: Said,
  today: (id: string) => string,
): Combining {
  const idsOf = (ids: Iterable<string> | null | undefined) => [...(ids ?? [])].map(today);
  const marks = new Map(Object.entries(taken ?? {}).map(([id, mark]) => [today(id), mark.trim()] as const));
  const [isBegun, isOwn] = [idsOf(begun), idsOf(own)];
  const changed = [...new Set([...idsIn(said), ...marks.keys()])].filter(
    (id) => !isBegun.includes(id) && !isOwn.includes(id) && isChanged(said, id, marks.get(id) ?? null),
  );
  const isDecided = new Set([...idsOf(decided), ...(taken ? changed : [])]);
  const but = (ids: readonly string[], others: ReadonlySet<string>) =>
    [...new Set(ids)].filter((id) => !others.has(id));
  const stillBegun = but(isBegun, isDecided);
  return {
    decided: [...isDecided],
    begun: stillBegun,
    own: but(isOwn, new Set([...isDecided, ...stillBegun])),
  };
}

function isChanged(said: Said, id: string, mark: string | null): boolean {
  return mark !== markOfTaken(said, id);
}
