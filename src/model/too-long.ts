/** What has become longer than an answer can be, as where several people's words come together: it could not be read again. */
import { LONGEST_TEXT } from './accept-text.ts';
import { chosenIn } from './answer.ts';
import type { Model } from './model.ts';

/** The ids of the answers, the notes on points and the steps with such a text. */
export function tooLongIn({ answers, points, steps }: Model): string[] {
  const texts: [string, string | null][] = [
    ...[...answers].flatMap(([id, answer]): [string, string | null][] =>
      typeof answer === 'string' ? [[id, answer]] : chosenIn(answer).map(({ words }) => [id, words]),
    ),
    ...points,
    ...[...steps].map(([id, { plan }]): [string, string | null] => [id, plan]),
  ];
  return [...new Set(texts.filter(([, text]) => (text ?? '').length > LONGEST_TEXT).map(([id]) => id))];
}
