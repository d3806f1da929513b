/** Asking in a terminal, with colours and keys. */
import { canAsk, type Io, windowSize } from '../../io.ts';
import { isChoice } from '../../questionnaire/questionnaire.ts';
import { wrap } from '../../terminal/lines.ts';
import { shown } from '../../terminal/shown.ts';
import { styleFor } from '../../terminal/style.ts';
import type { Asking } from '../asking.ts';
import { askChoice } from './ask-choice.ts';
import { askText } from './ask-text.ts';
import { endedOrBack } from './ending.ts';
import { usableColumns } from './frame.ts';
import { menu } from './menu.ts';
import type { Screen } from './screen.ts';

/** Asks on the terminal of a run. */
export function terminalAsking(io: Io): Asking {
  const style = styleFor({ env: io.env, isTerminal: canAsk(io) });
  const screen: Screen = { io, style, window: () => windowSize(io.stdout) };
  const choose: Asking['choose'] = async (items) => {
    const ending = await endedOrBack(io, (context) => menu(items, style, screen.window(), context));
    return ending.kind === 'ended' ? { kind: 'chosen', value: ending.value } : ending;
  };
  return {
    choose,
    ask: (question, current) =>
      isChoice(question) ? askChoice(screen, question, current) : askText(screen, question, current),
    tell: (paragraphs, title = false) => {
      io.stdout.write(`\n${paragraphLines(screen, paragraphs, title).join('\n')}\n`);
    },
    async showUntilRead(paragraphs) {
      const lines = paragraphLines(screen, paragraphs, true);
      // A page at a time, so that nothing scrolls away before it was read.
      const page = Math.max(3, screen.window().rows - 6);
      for (let start = 0; start < lines.length; ) {
        io.stdout.write(`\n${lines.slice(start, start + page).join('\n')}\n`);
        const label = start + page < lines.length ? 'Read on' : 'Begin';
        const reply = await choose({
          title: '',
          items: [{ value: label, label, state: '', lines: [] }],
          start: label,
        });
        if (reply.kind === 'stop') return false;
        start = reply.kind === 'back' ? Math.max(0, start - page) : start + page;
      }
      return true;
    },
  };
}

function paragraphLines({ style, window }: Screen, paragraphs: readonly string[], title: boolean): string[] {
  const columns = usableColumns(window());
  return paragraphs.flatMap((paragraph, index) => {
    const look = title && index === 0 ? style.title : style.plain;
    const lines = shown(paragraph)
      .split('\n')
      .flatMap((line) => wrap(line, columns))
      .map(look);
    return index === 0 ? lines : ['', ...lines];
  });
}
