/** The questionnaire as the fields of a page to fill in, section by section. All text in it is text. */

import { htmlLines } from '../../documents/html.ts';
import { escaped } from '../../documents/html-head.ts';
import type { Worksheet } from '../../documents/worksheet.ts';
import { HOW_TO_COME_BACK } from '../../model/coming-back.ts';
import { HELP_TITLE } from '../../model/help.ts';
import { asQuestion, safetyFirst } from '../../model/points.ts';
import { PRIVACY } from '../../model/reminders.ts';
import { WHY } from '../../model/revisions.ts';
import { IN_YOUR_WORDS, LEAVE_OPEN, LEAVE_OPEN_LABEL, type Offered, offeredAt } from '../../model/wording.ts';
import {
  type ChoiceQuestion,
  isChoice,
  type Question,
  type Questionnaire,
  type Section,
} from '../../questionnaire/questionnaire.ts';
import {
  besideName,
  blockName,
  fieldName,
  linkName,
  optionName,
  PARTS,
  sectionName,
  wordsName,
} from '../names.ts';

/** The sections of a form: those with something that is wanted, each with that alone. */
export function wantedSections({ questionnaire, ids }: Pick<Worksheet, 'questionnaire' | 'ids'>): Section[] {
  const isWanted = ({ id }: { readonly id: string }) => ids === null || ids.includes(id);
  return questionnaire.sections
    .map((section) => ({
      ...section,
      questions: section.questions.filter(isWanted),
      points: safetyFirst(section.points.filter(isWanted)),
    }))
    .filter(({ questions, points }) => questions.length + points.length > 0);
}

/** The list of sections, for going to any of them. */
export function listHtml(questionnaire: Questionnaire, sections: readonly Section[]): string {
  const links = [
    link(PARTS.begin, 'Begin'),
    ...sections.map(({ id, title }) => link(sectionName(id), title, linkName(id))),
    link(PARTS.over, 'Read it over'),
    ...(questionnaire.helpLines ? [link(PARTS.help, HELP_TITLE)] : []),
  ];
  return `<ol>\n${links.join('')}</ol>\n`;
}

function link(to: string, words: string, stateName?: string): string {
  const state = stateName ? ` <span class="quiet" id="${stateName}"></span>` : '';
  return `<li><a href="#${to}"><span dir="auto">${escaped(words)}</span>${state}</a></li>\n`;
}

/** The sections with their fields, each with a way on and a way back. */
export function sectionsHtml(sections: readonly Section[]): string {
  const firstNotes = sections.flatMap(({ questions }) => questions).find(({ kind }) => kind === 'notes');
  const explained = (question: Question) =>
    question === firstNotes
      ? { ...question, help: [question.help, HOW_TO_COME_BACK].filter(Boolean).join('\n') }
      : question;
  return sections
    .map((section, index) => {
      const [before, next] = [sections[index - 1], sections[index + 1]];
      return part(
        sectionName(section.id),
        section.title,
        [
          section.about ? `<p class="quiet" dir="auto">${htmlLines(section.about)}</p>\n` : '',
          ...section.questions.map((question) => questionHtml(explained(question))),
          ...section.points.map((point) =>
            questionHtml(asQuestion(point), { saysBecause: true, isHidden: true }),
          ),
          section.points.length > 0
            ? '<p class="none" hidden>Nothing comes up from what is chosen so far.</p>\n'
            : '',
          onAndBackHtml(
            before ? [sectionName(before.id), before.title] : [PARTS.begin, 'Begin'],
            next ? [sectionName(next.id), next.title] : [PARTS.over, 'Read it over'],
          ),
        ].join(''),
      );
    })
    .join('');
}

/** A part of the page that is shown alone. */
export function part(name: string, title: string, content: string): string {
  const heading = besideName(name, 'title');
  return `<section class="part" id="${name}" aria-labelledby="${heading}">
<h2 id="${heading}" tabindex="-1" dir="auto">${escaped(title)}</h2>
${content}</section>
`;
}

/** Links to the part before and to the next one, by their name and title. */
export function onAndBackHtml(
  before: readonly [string, string] | null,
  next: readonly [string, string],
): string {
  const [name, title] = next;
  const on = `<a class="button main" href="#${name}">Next: <span dir="auto">${escaped(title)}</span></a>\n`;
  return `<p class="way">\n${before ? backHtml(...before) : ''}${on}</p>\n`;
}

/** A link to the part before. */
export function backHtml(name: string, title: string): string {
  return `<a class="button" href="#${name}">Back: <span dir="auto">${escaped(title)}</span></a>\n`;
}

/** What prompted the change, which is asked once there is one. */
export function reasonHtml(): string {
  return `<div id="${PARTS.why}" hidden>\n${questionHtml(WHY, { saysBecause: true })}</div>\n`;
}

/** @param around whether it says why it comes up, and stays hidden until it does */
function questionHtml(
  question: Question,
  around: { saysBecause?: boolean; isHidden?: boolean } = {},
): string {
  const { saysBecause = false, isHidden = false } = around;
  const field = fieldName(question.id);
  const hint =
    question.kind === 'one' ? 'Choose one.' : question.kind === 'any' ? 'Choose any that fit.' : '';
  const beside = (what: Parameters<typeof besideName>[1], look: string, text: string | undefined) =>
    text ? `<p class="${look}" id="${besideName(field, what)}" dir="auto">${htmlLines(text)}</p>\n` : '';
  const [above, privacy] = [
    beside('help', 'quiet', [hint, question.help].filter(Boolean).join(' ')),
    beside('privacy', 'careful', question.careful ? PRIVACY : undefined),
  ];
  const source = question.source
    ? `<p class="quiet source" dir="auto">From: ${escaped(question.source)}</p>\n`
    : '';
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
  const body = isChoice(question)
    ? `<fieldset id="${field}" aria-describedby="${described}">\n<legend dir="auto">${escaped(question.ask)}</legend>\n${above}${privacy}${optionsHtml(question)}${belowHtml(field)}</fieldset>\n`
    : `${because}${label}${above}${privacy}${draftHtml(question)}${textHtml(field, question.kind === 'text' ? 1 : 4, described)}${belowHtml(field)}`;
  const hidden = isHidden ? ' hidden' : '';
  return `<div class="asked" id="${blockName(question.id)}" data-asked="${question.id}"${hidden}>\n${body}${source}</div>\n`;
}

/** Lines break in any of them, since own words from a file may have several, and long ones need room. */
function textHtml(field: string, rows: number, described: string): string {
  return `<textarea id="${field}" rows="${rows}" dir="auto" aria-describedby="${described}"></textarea>\n`;
}

function belowHtml(field: string): string {
  return `<div class="error"><p id="${besideName(field, 'error')}" aria-live="polite"></p></div>
<div class="reminder"><p id="${besideName(field, 'reminder')}" aria-live="polite" dir="auto" translate="no"></p></div>
`;
}

function draftHtml(question: Question): string {
  if (isChoice(question) || !question.draft) return '';
  const name = besideName(fieldName(question.id), 'draft');
  const again = besideName(fieldName(question.id), 'again');
  return `<div class="draft" hidden>
<p id="${again}" aria-live="polite"></p>
<p>A draft from what you chose: <span id="${name}" dir="auto" translate="no"></span></p>
<button type="button" data-do="draft" aria-describedby="${name}">Begin with this draft</button>
<button type="button" data-do="keep" aria-describedby="${again}" hidden>Keep your words as they are</button>
</div>
`;
}

function optionsHtml(question: ChoiceQuestion): string {
  const open = { id: LEAVE_OPEN, label: LEAVE_OPEN_LABEL, gloss: '' };
  const offered = [...(question.kind === 'one' ? [open] : []), ...offeredAt(question, [])];
  return offered.map((one) => optionHtml(question, one)).join('');
}

function optionHtml(question: ChoiceQuestion, { id, label, gloss }: Offered): string {
  const name = optionName(question.id, id);
  const type = question.kind === 'one' ? 'radio' : 'checkbox';
  const checked = id === LEAVE_OPEN ? ' checked' : '';
  const quiet = gloss === '' ? '' : ` <span class="quiet">${escaped(gloss)}</span>`;
  const { describe = IN_YOUR_WORDS } = question.options.find((option) => option.id === id) ?? {};
  return `<div class="option"><input type="${type}" id="${name}" name="${fieldName(question.id)}" value="${id}"${checked}><label for="${name}" dir="auto">${escaped(label)}${quiet}</label></div>\n${
    id === LEAVE_OPEN ? '' : wordsHtml(question, id, describe)
  }`;
}

function wordsHtml(question: ChoiceQuestion, option: string, describe: string): string {
  const field = wordsName(question.id, option);
  const described = (['error', 'reminder'] as const).map((what) =>
    what === 'error' ? besideName(field, what) : besideName(fieldName(question.id), what),
  );
  return `<div class="words" hidden>
<label for="${field}" dir="auto">${escaped(describe)}</label>
${textHtml(field, 1, described.join(' '))}<div class="error"><p id="${besideName(field, 'error')}" aria-live="polite"></p></div>
</div>
`;
}
