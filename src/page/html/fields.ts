/** A question or a point as the fields of a page to fill in. All text in it is text. */

import { escaped, htmlLines } from '../../documents/html-head.ts';
import { beforeWriting, questionOfWords } from '../../model/before-writing.ts';
import { WHY } from '../../model/revisions.ts';
import { IN_YOUR_WORDS, LEAVE_OPEN, listedAt, type Offered, sourceLine } from '../../model/wording.ts';
import {
  byAnswer,
  type ChoiceQuestion,
  draftOf,
  hintOf,
  KINDS,
  type WrittenQuestion,
} from '../../questionnaire/kinds.ts';
import type { Question } from '../../questionnaire/questionnaire.ts';
import {
  BEGIN_WITH_DRAFT,
  besideName,
  blockName,
  fieldName,
  optionName,
  PARTS,
  wordsName,
} from '../names.ts';

/** What prompted the change, which is asked once there is one. */
export function reasonHtml(): string {
  return `<div id="${PARTS.why}" hidden>\n${questionHtml(WHY, { saysBecause: true })}</div>\n`;
}

/**
 * A question with its field, and with what is said around it.
 * @param around whether it says why it comes up, and stays hidden until it does; and what stands below its field
 */
export function questionHtml(
  question: Question,
  around: { saysBecause?: boolean; isHidden?: boolean; below?: string } = {},
): string {
  const { saysBecause = false, isHidden = false, below = '' } = around;
  const field = fieldName(question.id);
  const beside = (what: Parameters<typeof besideName>[1], look: string, text: string | undefined) =>
    text ? `<p class="${look}" id="${besideName(field, what)}" dir="auto">${htmlLines(text)}</p>\n` : '';
  const [above, privacy] = [
    beside('help', 'quiet', [hintOf(question), question.help].filter(Boolean).join(' ')),
    beside('privacy', 'careful', beforeWriting(question).join('\n')),
  ];
  const origin = sourceLine(question);
  const source = origin ? `<p class="quiet source" dir="auto">${escaped(origin)}</p>\n` : '';
  const because = saysBecause
    ? `<p class="quiet" id="${besideName(field, 'because')}" dir="auto"></p>\n`
    : '';
  const described = [
    ...(saysBecause ? (['because'] as const) : []),
    ...(above === '' ? [] : (['help'] as const)),
    ...(privacy === '' ? [] : (['privacy'] as const)),
    'error' as const,
    'reminder' as const,
  ]
    .map((what) => besideName(field, what))
    .join(' ');
  const label = `<label for="${field}" dir="auto">${escaped(question.ask)}</label>\n`;
  const body = byAnswer(question, {
    options: (choice) =>
      `<fieldset id="${field}" aria-describedby="${described}">\n<legend dir="auto">${escaped(choice.ask)}</legend>\n${above}${privacy}${errorHtml(field)}${optionsHtml(choice)}${reminderHtml(field)}</fieldset>\n`,
    text: (written) =>
      `${because}${label}${above}${privacy}${draftHtml(written)}${errorHtml(field)}${textHtml(field, KINDS[written.kind].rowsOnPage, described)}${reminderHtml(field)}`,
  });
  const hidden = isHidden ? ' hidden' : '';
  return `<div class="asked" id="${blockName(question.id)}" data-asked="${question.id}"${hidden}>\n${body}${below}${source}</div>\n`;
}

/** Lines break in any of them, since own words from a file may have several, and long ones need room. */
function textHtml(field: string, rows: number, described: string): string {
  return `<textarea id="${field}" rows="${rows}" dir="auto" aria-describedby="${described}"></textarea>\n`;
}

/** Said above the field, since on a phone what is below it is behind the keyboard. */
function errorHtml(field: string): string {
  return `<div class="error"><p id="${besideName(field, 'error')}" aria-live="polite"></p></div>\n`;
}

function reminderHtml(field: string): string {
  return `<div class="reminder"><p id="${besideName(field, 'reminder')}" aria-live="polite" dir="auto" translate="no"></p></div>\n`;
}

function draftHtml(question: WrittenQuestion): string {
  if (draftOf(question) === null) return '';
  const name = besideName(fieldName(question.id), 'draft');
  const again = besideName(fieldName(question.id), 'again');
  return `<div class="draft" hidden>
<p id="${again}" aria-live="polite"></p>
<p>A draft from what you chose: <span id="${name}" dir="auto" translate="no"></span></p>
<button type="button" data-do="draft" aria-describedby="${name}">${BEGIN_WITH_DRAFT}</button>
<button type="button" data-do="keep" aria-describedby="${again}" hidden>Keep your words as they are</button>
</div>
`;
}

function optionsHtml(question: ChoiceQuestion): string {
  return listedAt(question, [])
    .map((one) => optionHtml(question, one))
    .join('');
}

function optionHtml(question: ChoiceQuestion, { id, label, gloss }: Offered): string {
  const name = optionName(question.id, id);
  const type = KINDS[question.kind].several ? 'checkbox' : 'radio';
  const checked = id === LEAVE_OPEN ? ' checked' : '';
  // Beside the label, not within it: a screen reader says the option first, and then what it means.
  const help = besideName(name, 'help');
  const [quiet, described] =
    gloss === ''
      ? ['', '']
      : [`\n<p class="quiet" id="${help}" dir="auto">${escaped(gloss)}</p>`, ` aria-describedby="${help}"`];
  const { describe = IN_YOUR_WORDS } = question.options.find((option) => option.id === id) ?? {};
  return `<div class="option"><input type="${type}" id="${name}" name="${fieldName(question.id)}" value="${id}"${checked}${described}><label for="${name}" dir="auto">${escaped(label)}</label>${quiet}</div>\n${
    id === LEAVE_OPEN ? '' : wordsHtml(question, id, describe)
  }`;
}

function wordsHtml(question: ChoiceQuestion, option: string, describe: string): string {
  const field = wordsName(question.id, option);
  const said = beforeWriting(questionOfWords(question, option, describe)).join('\n');
  const privacy = besideName(field, 'privacy');
  const described = [
    ...(said === '' ? [] : [privacy]),
    besideName(field, 'error'),
    besideName(fieldName(question.id), 'reminder'),
  ];
  return `<div class="words" hidden>
<label for="${field}" dir="auto">${escaped(describe)}</label>
${said === '' ? '' : `<p class="careful" id="${privacy}" dir="auto">${htmlLines(said)}</p>\n`}${errorHtml(field)}${textHtml(field, 1, described.join(' '))}</div>
`;
}
