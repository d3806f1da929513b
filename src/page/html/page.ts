/** The questionnaire as one page to fill in with a browser: it works without a network, asks nothing of any other file, and keeps nothing. */

import { escaped, headOf, htmlLines, subtitleLine } from '../../documents/html-head.ts';
import { PAGE_MARK } from '../../documents/no-answers.ts';
import type { Worksheet } from '../../documents/worksheet.ts';
import { ANOTHER_PHONE, comparedInWords, HELP_TITLE, LEAVE_THE_ROOM } from '../../model/help.ts';
import { FORMAT_ENDINGS } from '../../models/format.ts';
import type { Questionnaire } from '../../questionnaire/questionnaire.ts';
import { sourceInWords } from '../../questionnaire/source-in-words.ts';
import { withoutActing } from '../../text/characters.ts';
import { flowing } from '../../text/flowing.ts';
import { byNumber } from '../../text/json.ts';
import { besideName, PARTS, sectionName } from '../names.ts';
import type { PageData } from '../page-data.ts';
import { reasonHtml } from './fields.ts';
import { PAGE_LOOKS } from './looks.ts';
import {
  backHtml,
  betweenHtml,
  listHtml,
  type NamedPart,
  onAndBackHtml,
  part,
  sectionsHtml,
  sectionsOfPage,
} from './sections.ts';
import { ALL_ANSWERS, SHARE_OR_PRINT, sharingHtml } from './sharing.ts';
import { stepsHtml } from './steps.ts';
import { talkHtml, waysHtml } from './ways.ts';

/**
 * Writes the page.
 * @param script what runs in it, as the build makes it
 */
export async function pageHtml(
  { questionnaire, ids, guide, way }: Worksheet,
  script: string,
): Promise<string> {
  const { title, subtitle = '', language } = questionnaire;
  const sections = sectionsOfPage({ questionnaire, ids });
  const steps = stepsHtml({ questionnaire, ids });
  const parts = [
    ...sections,
    ...(questionnaire.nextSteps && steps !== null ? [questionnaire.nextSteps] : []),
  ];
  const [first] = parts;
  const ways = way ? [way] : ids === null ? (questionnaire.ways ?? []) : [];
  const talk = (id: string) =>
    questionnaire.sections
      .filter((section) => section.id === id)
      .flatMap((section) => ways.map((one) => talkHtml(section, one, one !== way)))
      .join('');
  const next: [string, string] = first ? [sectionName(first.id), first.title] : [PARTS.over, 'Read it over'];
  const policy = await nothingBut(script);
  return `${headOf({ language, title: TAB, subtitle: '', policy, styles: PAGE_LOOKS, mark: PAGE_MARK })}<body>
<a class="skip" href="#main">To the questions</a>
<header>
<h1 dir="auto">${escaped(title)}</h1>
${subtitleLine(subtitle)}</header>
<div class="sides">
<div class="side">
<section class="bar" aria-label="Your answers">
<fieldset role="none" id="${PARTS.does}" disabled>
<div class="keep"><button type="button" class="main" data-do="save">Save answers</button>
<p class="quiet" id="${PARTS.state}"></p></div>
<p class="buttons">
<button type="button" data-do="open">Open answers</button>
<a class="button" href="#${PARTS.toShare}">${SHARE_OR_PRINT}</a>
<button type="button" data-do="text">Show as text to copy</button>
<input type="file" id="${PARTS.file}" accept="${Object.values(FORMAT_ENDINGS).flat().join(',')}" aria-label="Files of answers" multiple hidden>
</p>
${ids === null ? waysHtml(questionnaire) : ''}</fieldset>
<p id="${PARTS.told}" role="status"></p>
<section id="${PARTS.together}" tabindex="-1" aria-label="Bringing answers together" hidden></section>
<div id="${PARTS.asking}" hidden><p aria-live="polite"></p><p class="buttons"></p></div>
${TEXT_TO_COPY}<div class="error" id="${PARTS.problems}" role="alert" tabindex="-1"></div>
</section>
<nav aria-label="Sections">
<details id="${PARTS.list}" open>
<summary>Sections</summary>
${listHtml(questionnaire, parts)}</details>
</nav>
</div>
<main id="main" tabindex="-1">
${STUCK}<form ${KEPT_HERE}>
<fieldset role="none" id="${PARTS.fields}" disabled>
${beginHtml(questionnaire, next)}${sectionsHtml(questionnaire, sections, parts, talk, guide)}${stepsPart(parts, steps)}${overHtml(parts.at(-1))}</fieldset>
</form>
${helpHtml(questionnaire)}</main>
</div>
<script type="application/json" id="${PARTS.data}">${inScript({ questionnaire, ids })}</script>
<script>${script}</script>
</body>
</html>
`;
}

/** Its name in the browser's tab and history, where others may read it: it says nothing of what is asked. */
const TAB = 'Questionnaire';

/** Stands above all else: it is no use to read it once something is written. */
const WHOSE_COMPUTER = 'Use a computer or phone of the program, not one that someone else may check.';

/** What fills fields in or looks up spelling may keep, or send, what people write. */
const KEPT_HERE = 'autocomplete="off" spellcheck="false"';

/** What stands there until the script has started, since nothing that is typed could be saved before. */
const STUCK = `<div class="error" id="${PARTS.stuck}">
<noscript><p><strong>Scripts are turned off here, and this page needs them.</strong></p></noscript>
<p>This page has not started. Nothing can be filled in yet, since nothing could be saved. That is so where mail or a drive shows the page as a preview, where scripts are turned off, and in a browser that is too old.</p>
<p>Save this page as a file, and open that file with a newer Firefox, Chrome, Edge or Safari. If this still stands here then, the page may have been changed on its way to you: please ask for it again.</p>
</div>
`;

/** Where a text to copy is shown. */
const TEXT_TO_COPY = `<div id="${PARTS.text}" hidden>
<p><label for="${PARTS.whole}">All answers as text</label></p>
<p class="quiet" id="${besideName(PARTS.whole, 'help')}">Copy all of it into a new file whose name ends in .yaml, where only your team can see it. Copy something else afterwards: whoever uses this computer next could paste it.</p>
<textarea id="${PARTS.whole}" rows="8" dir="auto" readonly ${KEPT_HERE} aria-describedby="${besideName(PARTS.whole, 'help')}"></textarea>
<p class="buttons">
<button type="button" data-do="copied">I have kept it in a file</button>
<button type="button" data-do="hide-text">Hide the text</button>
</p>
</div>
`;

/** Nothing is fetched, and nothing runs or gives looks but what the page came with, whatever a text in it says. */
async function nothingBut(script: string): Promise<string> {
  const [runs, looks] = await Promise.all([script, PAGE_LOOKS].map(hashOf));
  return `default-src 'none'; script-src '${runs}'; style-src '${looks}'; base-uri 'none'; form-action 'none'`;
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `sha256-${btoa(String.fromCharCode(...bytes))}`;
}

/** Data that no text in it can end, or begin anything else in. Blanks that nobody reads would make the page heavy. */
function inScript(data: PageData): string {
  return withoutActing(JSON.stringify(data), byNumber).replace(/[<\p{Noncharacter_Code_Point}]/gu, byNumber);
}

function beginHtml(questionnaire: Questionnaire, next: [string, string]): string {
  const { welcome, before = '', privacy, privacyOnPage = privacy } = questionnaire;
  const from = sourceInWords(questionnaire);
  return part(
    PARTS.begin,
    'Begin',
    `${paragraph(WHOSE_COMPUTER, 'careful')}${[welcome, before].map((text) => paragraph(text, 'plain')).join('')}<p class="plain">Save answers puts what you wrote into a file. Open answers goes on with such a file. The page itself keeps nothing, so save before you close it. It needs no network, and sends nothing anywhere. On a computer that others use too, keep the file where only your team can see it.</p>
${paragraph(privacyOnPage, 'careful')}${from === '' ? '' : `<p class="quiet" dir="auto">From: ${escaped(from)}</p>\n`}${onAndBackHtml(null, next)}`,
  );
}

function paragraph(text: string, look: string): string {
  return text === '' ? '' : `<p class="${look}" dir="auto">${htmlLines(flowing(text.trim()))}</p>\n`;
}

function stepsPart(parts: readonly NamedPart[], steps: string | null): string {
  const last = parts.at(-1);
  if (!last || steps === null) return '';
  return part(sectionName(last.id), last.title, `${steps}${betweenHtml(parts, parts.length - 1)}`);
}

function overHtml(last: NamedPart | undefined): string {
  const back = last ? backHtml(sectionName(last.id), last.title) : '';
  return part(
    PARTS.over,
    'Read it over',
    `<p class="printed">${ALL_ANSWERS}</p>
${reasonHtml()}<div id="${PARTS.changes}" translate="no"></div>
<div id="${PARTS.pageOne}" translate="no"></div>
${sharingHtml()}<div id="${PARTS.reading}" translate="no"></div>
<p class="way">
${back}<button type="button" class="main" data-do="save">Save answers</button>
</p>
`,
  );
}

function helpHtml({ helpLines, language }: Questionnaire): string {
  if (!helpLines) return '';
  const items = helpLines.lines.map(
    ({ name, reach }) => `<li dir="auto">${escaped(name)}: <strong>${escaped(reach)}</strong></li>\n`,
  );
  return part(
    PARTS.help,
    HELP_TITLE,
    `<p class="plain">Stop here if you like: <em>Save answers</em> puts what you wrote into a file. ${LEAVE_THE_ROOM}</p>\n<ul>\n${items.join('')}</ul>\n<p class="plain">${ANOTHER_PHONE}</p>\n<p class="quiet" dir="auto">${escaped(comparedInWords(helpLines, language))}</p>\n`,
  );
}
