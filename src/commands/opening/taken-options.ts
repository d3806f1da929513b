/** Options of a command that one use of it takes: any other is refused, since it would be passed over in silence. */
import { EXIT, Refusal } from '../../errors.ts';

/**
 * Throws `Refusal` where a command was told more than this use of it takes.
 * @param use what it is called in the message: `--example shows a made-up model`
 */
export function requireTaken<T extends object>(
  use: string,
  told: T,
  taken: readonly (keyof T & string)[],
): void {
  const names: readonly string[] = taken;
  const other = Object.keys(told).find((name) => !names.includes(name));
  if (other !== undefined) throw new Refusal(EXIT.use, [`${use}; it takes no ${flagOf(other)}.`]);
}

/** The option as it is typed. */
function flagOf(name: string): string {
  return `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
