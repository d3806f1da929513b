/** Following a run in plain lines: what was said since the last line was typed. */
import { KEY } from '../keys.ts';
import type { Running } from './terminal.ts';

/** Somebody who listens, and types a line once what they wait for was said. */
export function listener(terminal: Running) {
  let typed = 0;
  const hear = async (wanted: string | RegExp) => {
    const said = () => terminal.raw().slice(typed).replace(/\s+/g, ' ');
    await terminal.waitFor(() =>
      typeof wanted === 'string' ? said().includes(wanted) : wanted.test(said()),
    );
    return said();
  };
  const type = async (wanted: string | RegExp, line: string) => {
    const said = await hear(wanted);
    typed = terminal.raw().length;
    await terminal.press(line + KEY.enter);
    return said;
  };
  return { hear, type };
}
