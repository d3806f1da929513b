/** Taking keys in a prompt: they come from the keyboard itself, and Inquirer's own line editor hears of none. */
import { useEffect, useRef } from '@inquirer/core';
import type { Arrival } from '../keys/keys.ts';
import type { Screen } from './screen.ts';

/** A hook for lists: of characters that come together, each is handed over as the key that it is there. */
export function useListKeys(screen: Screen, take: (arrival: Arrival) => void): void {
  const newest = useRef(take);
  newest.current = take;
  useKeys(screen, (arrival) => {
    for (const one of keysIn(arrival)) newest.current(one);
  });
}

/** What came as the keys that it is in a list: characters that come together are one each. */
export function keysIn(arrival: Arrival): Arrival[] {
  return arrival.kind === 'typed' ? [...arrival.text].map((text) => ({ kind: 'typed', text })) : [arrival];
}

/** A hook: what comes is handed to the function of the newest drawing, one thing at a time. */
export function useKeys({ keyboard }: Screen, take: (arrival: Arrival) => void): void {
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => keyboard.listen((arrival) => newest.current(arrival)), []);
}
