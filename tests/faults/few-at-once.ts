/** Trying many cases a few at a time, for those that mostly wait. */

/** How many programs are open at once: their waits overlap, and two cores still answer each of them in time. */
const FEW = 4;

/** Tries each of these, a few at a time and in their order. Throws what the first of them to fail throws. */
export async function fewAtOnce<T>(cases: readonly T[], attempt: (one: T) => Promise<void>): Promise<void> {
  const rest = cases.values();
  const inTurn = async () => {
    for (const one of rest) await attempt(one);
  };
  await Promise.all(Array.from({ length: FEW }, inTurn));
}
