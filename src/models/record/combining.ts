/** How far several people's answers are brought together, as files hold it. */
import type { Answer } from '../../model/answer.ts';
import type { Combining, Model } from '../../model/model.ts';
import { allAsked, type Questionnaire } from '../../questionnaire/questionnaire.ts';
import type { Plain } from '../../text/plain-values.ts';
import { sha256 } from '../../text/sha256.ts';

/** What a file says of it: ids, and by the ids of what is not decided a mark of what stood there when it was saved. */
export interface ShapedCombining {
  readonly decided?: readonly string[] | null | undefined;
  readonly begun?: readonly string[] | null | undefined;
  readonly 'to-decide'?: readonly string[] | null | undefined;
  readonly own?: readonly string[] | null | undefined;
  readonly stood?: Readonly<Record<string, string>> | null | undefined;
}

type Said = Pick<Model, 'answers' | 'points' | 'steps'>;

/** 12 digits to the base of 16 for what stands at an id. */
const MARK = /^[0-9a-f]{12}$/;

/** Whether a text in a file is such a mark. */
export function isMarkOfStood(written: string): boolean {
  return MARK.test(written);
}

function markOfStood({ answers, points, steps }: Said, id: string): string {
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
  { decided, begun, parted, own }: Combining,
): Plain {
  const there = idsIn(said);
  const marked = allAsked(questionnaire)
    .map(({ id }) => id)
    .filter((id) => there.includes(id) && !decided.includes(id) && !begun.includes(id));
  return {
    decided,
    ...(begun.length > 0 && { begun }),
    ...(parted.length > 0 && { 'to-decide': parted }),
    ...(own.length > 0 && { own }),
    stood: Object.fromEntries(marked.map((id) => [id, markOfStood(said, id)])),
  };
}

/** The ids at which something is said. */
function idsIn({ answers, points, steps }: Said): string[] {
  return [...answers.keys(), ...points.keys(), ...steps.keys()];
}

/** How far it is, and the ids of what was changed by hand since it was saved. */
export interface ReadCombining {
  readonly combining: Combining;
  readonly byHand: readonly string[];
}

/**
 * What a file says of it. What is another answer than the one that stood there, or new where nothing did, was changed by hand
 * and is decided by that, as whoever changes it in the program has decided. A file without any mark does not tell.
 * @param today gives the id that a question, a point or a step has today; the very same where it is not asked
 */
export function readCombining(
  { decided, begun, 'to-decide': parted, own, stood }: ShapedCombining,
  said: Said,
  today: (id: string) => string,
): ReadCombining {
  const idsOf = (ids: readonly string[] | null | undefined) => [...new Set((ids ?? []).map(today))];
  const marks = new Map(Object.entries(stood ?? {}).map(([id, mark]) => [today(id), mark.trim()] as const));
  const [before, left] = [idsOf(decided), idsOf(begun)];
  const byHand = [...new Set([...idsIn(said), ...marks.keys()])].filter(
    (id) => stood && !before.includes(id) && !left.includes(id) && marks.get(id) !== markOfStood(said, id),
  );
  const isDecided = [...before, ...byHand];
  const but = (ids: readonly string[], others: readonly string[]) => ids.filter((id) => !others.includes(id));
  const isBegun = but(left, isDecided);
  return {
    byHand,
    combining: {
      decided: isDecided,
      begun: isBegun,
      parted: but(idsOf(parted), isDecided),
      own: but(idsOf(own), [...isDecided, ...isBegun]),
    },
  };
}
