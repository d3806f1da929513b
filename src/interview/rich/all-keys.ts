/** All keys, to be read where somebody asks for more. */
import { HOW_TO_COME_BACK } from '../../model/coming-back.ts';
import type { Saves } from '../asking.ts';
import { toType } from '../command-names.ts';
import type { KeysHere } from '../more.ts';

/** What each key does, in words. */
export const allKeys = (saves: Saves): KeysHere => ({
  title: 'All keys',
  paragraphs: (opens) => [
    [
      'Enter: goes on. In notes it makes a new line; from an empty last line it goes on.',
      'Shift+Tab: goes back, from anywhere. What you have typed is kept.',
      'Esc: gives the question back as it was when you came to it; once more, what you have typed or ticked.',
      saves === 'answers' ? 'Ctrl+C: stops. All is saved, what is half typed too.' : 'Ctrl+C: stops.',
      `F1, or ? in a list, or ${toType('help')} on a line of its own in a text: opens this.`,
      ...(opens.includes('guide') ? [`${toType('guide')} there: what is known about the choices.`] : []),
    ].join('\n'),
    [
      'In a list: Up and Down move, Space ticks. 1 to 9 tick or move to an option, and never go on. A letter goes to the next line that begins with it, and chooses nothing. Behind words Space does nothing, and a second one counts.',
      'Where there is something to talk about before a choice: F2 to F9 lead to it, to write, and one is back at the choice.',
      'PageUp, PageDown, Home, End: go through a list, a text to read or your notes.',
      'In notes: Tab goes on. Ctrl+E opens your editor, where you have set one.',
      'Where a next step stands below a note: Space in the empty note keeps it, or takes it back. From a note with words in it, Down leads there.',
      HOW_TO_COME_BACK,
    ].join('\n'),
  ],
});
