/** The sections of a page to fill in: the list of them, each with its questions and points, and the ways between them. */

import { escaped, htmlLines } from '../../documents/html-head.ts';
import { type Worksheet, wantedSections } from '../../documents/worksheet.ts';
import type { Guide } from '../../guide/guide.ts';
import { withHowToComeBack } from '../../model/coming-back.ts';
import { safetyFirst } from '../../model/coming-up.ts';
import { HELP_TITLE } from '../../model/help.ts';
import { asQuestion } from '../../model/points.ts';
import { takesLines } from '../../questionnaire/kinds.ts';
import type { Question, Questionnaire, Section } from '../../questionnaire/questionnaire.ts';
import { besideName, linkName, PARTS, sectionName } from '../names.ts';
import { questionHtml } from './fields.ts';
import { guideHtml } from './guide.ts';
import { stepOfPointHtml } from './steps.ts';

/** The sections that are wanted, with the points about safety first, as they come up. */
export function sectionsOfPage(sheet: Pick<Worksheet, 'questionnaire' | 'ids'>): Section[] {
  return wantedSections(sheet).map((section) => ({ ...section, points: safetyFirst(section.points) }));
}

/** A section or the list of next steps, by its id and title. */
export type NamedPart = Pick<Section, 'id' | 'title'>;

/** The list of sections, for going to any of them. */
export function listHtml(questionnaire: Questionnaire, sections: readonly NamedPart[]): string {
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

/**
 * The sections with their fields, each with a way on and a way back, and what is known about the choices folded up.
 * @param parts all parts that the ways lead through, these first
 * @param talk what to talk about in the section of an id
 */
export function sectionsHtml(
  questionnaire: Questionnaire,
  sections: readonly Section[],
  parts: readonly NamedPart[],
  talk: (id: string) => string,
  guide?: Guide,
): string {
  const firstNotes = sections.flatMap(({ questions }) => questions).find(takesLines);
  const explained = (question: Question) =>
    question === firstNotes ? withHowToComeBack(question) : question;
  return sections
    .map((section, index) => {
      return part(
        sectionName(section.id),
        section.title,
        [
          section.about ? `<p class="quiet" dir="auto">${htmlLines(section.about)}</p>\n` : '',
          talk(section.id),
          ...section.questions.map((question) =>
            questionHtml(explained(question), { below: guideHtml(guide, question.id) }),
          ),
          ...section.points.map((point) =>
            questionHtml(asQuestion(point), {
              saysBecause: true,
              isHidden: true,
              below: stepOfPointHtml(questionnaire, point),
            }),
          ),
          section.points.length > 0
            ? '<p class="none" hidden>Nothing comes up from what is chosen so far.</p>\n'
            : '',
          betweenHtml(parts, index),
        ].join(''),
      );
    })
    .join('');
}

/** The ways from one of the parts to the one before and the next one. */
export function betweenHtml(parts: readonly NamedPart[], index: number): string {
  const [before, next] = [parts[index - 1], parts[index + 1]];
  return onAndBackHtml(
    before ? [sectionName(before.id), before.title] : [PARTS.begin, 'Begin'],
    next ? [sectionName(next.id), next.title] : [PARTS.over, 'Read it over'],
  );
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
