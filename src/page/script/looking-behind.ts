/** Patterns that look behind themselves, for browsers that have none, as those of iPhones until 2023. */

/** The browser's own, whatever takes its place. */
const Own = RegExp;

/** So many characters before a place are looked at: more than any such pattern of the program speaks of. */
const BEHIND = 40;

/** One part that looks behind: what is to stand there, or is not to, and which group marks its place. */
interface Look {
  readonly behind: RegExp;
  readonly isWanted: boolean;
  readonly group: number;
}

/** Whether this browser has such patterns. */
export function canLookBehind(): boolean {
  try {
    return new Own('(?<=a)b').test('ab');
  } catch {
    return false;
  }
}

/** What makes patterns, with a stand-in for each that looks behind. */
export function patternsThatLookBehind(): RegExpConstructor {
  const make = (source: unknown, flags?: string) => {
    const text = source instanceof Own ? source.source : String(source ?? '');
    const wanted = flags ?? (source instanceof Own ? source.flags : '');
    return /\(\?<[=!]/.test(text) ? new LookingBehind(text, wanted) : new Own(text, wanted);
  };
  return new Proxy(Own, {
    construct: (_, [source, flags]) => make(source, flags),
    apply: (_, __, [source, flags]) => make(source, flags),
  });
}

/**
 * A pattern that looks behind. Each part that does is a group without anything in it, which marks a place; what stands before
 * that is looked at once the rest is found. Where that is not as it has to be, the part counts as one that never fits there.
 */
export class LookingBehind extends Own {
  readonly #written: string;
  readonly #looks: readonly Look[];
  readonly #parts: readonly string[];
  /** The patterns without the parts that do not fit, by which those are. */
  readonly #made = new Map<string, RegExp>();

  /** Browsers make one of another, too. */
  constructor(source: string | RegExp, flags: string) {
    const written = typeof source === 'string' ? source : source.source;
    const { parts, looks } = apart(written, flags);
    super(parts.join('()'), flags);
    this.#written = written;
    this.#parts = parts;
    this.#looks = looks;
  }

  override get source(): string {
    return this.#written;
  }

  override exec(text: string): RegExpExecArray | null {
    const isGoingOn = this.global || this.sticky;
    for (let from = isGoingOn ? this.lastIndex : 0; from <= text.length; ) {
      const first = this.#find(text, from, [], this.sticky);
      if (!first) break;
      const unfit: number[] = [];
      let found: RegExpExecArray | null = first;
      while (found) {
        const fails = firstNotHeld(this.#looks, found, text);
        if (fails < 0) return this.#taken(found, isGoingOn);
        unfit.push(fails);
        found = this.#find(text, first.index, unfit, true);
      }
      if (this.sticky) break;
      from = first.index + ((text.codePointAt(first.index) ?? 0) > 0xffff ? 2 : 1);
    }
    if (isGoingOn) this.lastIndex = 0;
    return null;
  }

  /** Looks for it from a place on, or at that place alone. */
  #find(text: string, from: number, unfit: readonly number[], isThere: boolean): RegExpExecArray | null {
    const name = `${isThere} ${unfit}`;
    const made = this.#made.get(name) ?? this.#without(unfit, isThere);
    this.#made.set(name, made);
    made.lastIndex = from;
    return made.exec(text);
  }

  #without(unfit: readonly number[], isThere: boolean): RegExp {
    const source = this.#parts.reduce(
      (all, part, at) => `${all}${unfit.includes(at - 1) ? '((?!))' : '()'}${part}`,
    );
    return new Own(source, `${this.flags.replace(/[gyd]/g, '')}d${isThere ? 'y' : 'g'}`);
  }

  /** What was found, without the groups that mark places. */
  #taken(found: RegExpExecArray, isGoingOn: boolean): RegExpExecArray {
    if (isGoingOn) this.lastIndex = found.index + found[0].length;
    for (const { group } of [...this.#looks].reverse()) found.splice(group, 1);
    return found;
  }
}

/** The first part before whose place does not stand what has to; -1 for none. Those that were not come by do not count. */
function firstNotHeld(looks: readonly Look[], { indices }: RegExpExecArray, text: string): number {
  return looks.findIndex(({ behind, isWanted, group }) => {
    const place = indices?.[group]?.[0];
    if (place === undefined) return false;
    return behind.test(text.slice(Math.max(0, place - BEHIND), place)) !== isWanted;
  });
}

/** What stands between the parts of a pattern that look behind, and those. */
function apart(source: string, flags: string): { parts: string[]; looks: Look[] } {
  const parts: string[] = [];
  const looks: Look[] = [];
  let [groups, begin, at] = [0, 0, 0];
  while (at < source.length) {
    const isLook = /^\(\?<[=!]/.test(source.slice(at, at + 4));
    if (isLook) {
      const end = endOfGroup(source, at);
      const behind = new Own(`(?:${source.slice(at + 4, end - 1)})$`, flags.replace(/[gyd]/g, ''));
      groups++;
      looks.push({ behind, isWanted: source[at + 3] === '=', group: groups });
      parts.push(source.slice(begin, at));
      begin = end;
      at = end;
    } else {
      if (source[at] === '(' && (source[at + 1] !== '?' || source[at + 2] === '<')) groups++;
      at = endOfOne(source, at);
    }
  }
  return { parts: [...parts, source.slice(begin)], looks };
}

/** Where a group has ended that begins at a place. */
function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at = endOfOne(source, at)) {
    if (source[at] === '(') depth++;
    else if (source[at] === ')' && --depth === 0) return at + 1;
  }
  return source.length;
}

/** Where a character, or a class of them, has ended. */
function endOfOne(source: string, start: number): number {
  if (source[start] === '\\') return start + 2;
  if (source[start] !== '[') return start + 1;
  let at = start + 1;
  while (at < source.length && source[at] !== ']') at += source[at] === '\\' ? 2 : 1;
  return at + 1;
}
