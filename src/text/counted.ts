/** Numbers of things in words. */

/** `1 question`, `2 questions`. */
export function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
