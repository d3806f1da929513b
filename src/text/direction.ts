/** Which way a text is read, by its first letter, as browsers tell it for `dir="auto"`. */

const LETTER = /\p{L}/u;
const OF_RIGHT_TO_LEFT =
  /[\p{Script=Adlam}\p{Script=Arabic}\p{Script=Hanifi_Rohingya}\p{Script=Hebrew}\p{Script=Mandaic}\p{Script=Nko}\p{Script=Samaritan}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Yezidi}]/u;

/** Whether it is read from right to left; signs and digits before the first letter do not count. */
export function isRightToLeft(text: string): boolean {
  const [first = ''] = LETTER.exec(text) ?? [];
  return OF_RIGHT_TO_LEFT.test(first);
}
