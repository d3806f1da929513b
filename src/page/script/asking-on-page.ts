/** Asking on the page what a document is to say: one thing at a time, in a place of its own. */
import type { Deciding, Decision } from '../../documents/before-sharing/deciding.ts';
import { showable } from '../../text/shown.ts';
import { PARTS } from '../names.ts';
import { found, made } from './elements.ts';
import { bringIntoSight } from './navigation.ts';

/** Asks whoever is at the page. What is asked is given up where `end` is called, as if somebody had stopped. */
export class AskingOnPage implements Deciding {
  #told: readonly string[] = [];
  #stop: () => void = () => {};

  /** Takes away what is shown. */
  end(): void {
    hide();
    this.#told = [];
    this.#stop();
  }

  tell(paragraphs: readonly string[]): void {
    this.#told = paragraphs;
  }

  async choose({ title, items }: Decision): ReturnType<Deciding['choose']> {
    const told = paragraphsOf(this.#told);
    this.#told = [];
    const value = await this.#ask(
      [...told, made('p', { dir: 'auto' }, made('strong', {}, showable(title)))],
      [
        ...items.map(({ value, label, state }): [string, string] => [
          value,
          state === '' ? label : `${label} (${state})`,
        ]),
        ...(items.some(({ value }) => value === 'stop') ? [] : [MAKE_NONE]),
      ],
    );
    return value === 'stop' ? { kind: 'stop' } : { kind: 'chosen', value };
  }

  /** Asks which of these are wanted, none unless somebody ticks it: their values, or null where the person stops. */
  async which(
    about: string,
    items: readonly (readonly [value: string, label: string])[],
  ): Promise<string[] | null> {
    if (items.length === 0) return [];
    const boxes = items.map(([value, label]) => {
      const id = `${PARTS.deciding}-${value}`;
      const box = made('input', { type: 'checkbox', id, value });
      return {
        box,
        line: made('div', { class: 'option' }, box, made('label', { for: id, dir: 'auto' }, showable(label))),
      };
    });
    const fold = made(
      'details',
      {},
      made('summary', {}, 'Put in single notes'),
      ...boxes.map(({ line }) => line),
    );
    const value = await this.#ask(
      [...paragraphsOf([about]), fold],
      [['make', 'Make the model to share'], MAKE_NONE],
    );
    return value === 'stop' ? null : boxes.flatMap(({ box }) => (box.checked ? [box.value] : []));
  }

  /** Says something of a file that was handed over, and asks what became of it. */
  async whatBecame(said: readonly string[]): Promise<'seen' | 'missing' | 'stop'> {
    const value = await this.#ask(
      [...paragraphsOf(said), made('p', {}, made('strong', {}, 'Is that file there?'))],
      [SEEN, ['missing', 'No, the document is not there']],
    );
    return value === 'seen' || value === 'missing' ? value : 'stop';
  }

  /** Says why there is no file, and asks whether to try again. */
  async wantsAgain(said: readonly string[]): Promise<boolean> {
    return (await this.#ask(paragraphsOf(said), [['again', 'Try again'], MAKE_NONE])) === 'again';
  }

  #ask(
    content: readonly Node[],
    ways: readonly (readonly [value: string, label: string])[],
  ): Promise<string> {
    const around = found(PARTS.deciding, HTMLElement);
    return new Promise((resolve) => {
      this.#stop = () => resolve('stop');
      const take = (value: string) => {
        hide();
        // Nothing more is asked then.
        if (value === MAKE_NONE[0] || value === SEEN[0]) focusOnSharing();
        resolve(value);
      };
      const buttons = ways.map(([value, label]) => {
        const button = made('button', { type: 'button' }, showable(label));
        button.addEventListener('click', () => take(value));
        return button;
      });
      around.onkeydown = (event) => {
        if (event.key === 'Escape' && !event.isComposing) take(MAKE_NONE[0]);
      };
      around.replaceChildren(...content, made('p', { class: 'buttons' }, ...buttons));
      around.hidden = false;
      around.focus();
      bringIntoSight(around);
    });
  }
}

const MAKE_NONE = ['stop', 'Make none now'] as const;
const SEEN = ['seen', 'Yes, the document is there'] as const;

function hide(): void {
  const around = found(PARTS.deciding, HTMLElement);
  around.hidden = true;
  around.replaceChildren();
}

function focusOnSharing(): void {
  found(PARTS.toShare, HTMLElement).querySelector<HTMLElement>('[data-do="share"]')?.focus();
}

function paragraphsOf(texts: readonly string[]): HTMLElement[] {
  return texts.map((text) => made('p', { class: 'said-before', dir: 'auto' }, showable(text)));
}
