/** `worksheet`: the questionnaire blank, to print, or to fill in with an editor or a browser. */
import path from 'node:path';
import { PAGE_SCRIPT } from '../assets.ts';
import { commandLine } from '../command-to-type.ts';
import { codeOf } from '../disk/system-error.ts';
import { documentKindOf, KINDS_TO_PRINT, WORKSHEET_KINDS } from '../documents/document-kinds.ts';
import { worksheetAs } from '../documents/writers.ts';
import { EXIT, Refusal } from '../errors.ts';
import { type Io, moment } from '../io.ts';
import { pageHtml } from '../page/html/page.ts';
import type { Questionnaire, Way } from '../questionnaire/questionnaire.ts';
import { hasAllChoices, idsOnWay } from '../questionnaire/ways.ts';
import { say } from '../terminal/say.ts';
import { inOneLine } from '../text/characters.ts';
import { checkNoModel } from './document-out/model-in-the-way.ts';
import { paperWanted } from './document-out/paper.ts';
import { documentKindWanted, type OutOptions, outWanted } from './document-out/wanted.ts';
import { writeOut } from './document-out/writing.ts';
import { noGuide, openGuide } from './opening/guide.ts';
import { openQuestionnaire } from './opening/questionnaire.ts';
import { questionsToAsk } from './opening/questions-to-ask.ts';
import { isShorter, wayToGo } from './opening/way-to-go.ts';

/** What `worksheet` was told on the command line. */
export interface WorksheetOptions extends OutOptions {
  readonly section?: readonly string[];
  readonly way?: string;
  readonly questions?: string;
  readonly fillable?: boolean;
  readonly withGuide?: boolean;
  readonly paper?: string;
  /** Whom it is for, where that is not the team. */
  readonly for?: string;
}

const FILLABLE = '--fillable';

/**
 * Runs `worksheet`; gives the exit code. Throws `Refusal`.
 * @param out its name where that is given without `--to`
 */
export async function worksheet(io: Io, out: string | undefined, told: WorksheetOptions): Promise<number> {
  const { fillable = false, withGuide = false, section = [], questions } = told;
  const asGiven = [
    ...(told.way === undefined ? [] : ['--way', told.way]),
    ...(fillable ? [FILLABLE] : []),
    ...(withGuide ? ['--with-guide'] : []),
    ...(told.paper === undefined ? [] : ['--paper', told.paper]),
    ...(questions === undefined ? [] : ['--questions', questions]),
  ];
  const commandOf = (sections: readonly string[], to: string, ...more: readonly string[]) => {
    const picked = sections.flatMap((one) => ['--section', one]);
    // What is not for a browser is to print.
    const isToPrint = documentKindOf(KINDS_TO_PRINT, to)?.name === 'docx';
    const given = asGiven.filter((option) => !isToPrint || option !== FILLABLE);
    return commandLine(io.started, 'worksheet', '--to', to, ...more, ...picked, ...given);
  };
  const command = (to: string, ...more: readonly string[]) => commandOf(section, to, ...more);
  const options = outWanted(told, out, fillable ? 'worksheet.html' : 'worksheet.docx', command);
  const kind = documentKindWanted(io, WORKSHEET_KINDS, options, command);
  if (fillable && kind.name !== 'html') {
    const { dir, name } = path.parse(options.to);
    throw new Refusal(EXIT.use, [
      `--fillable makes a page for a browser, and no ${kind.name}. To make one:`,
      options.to === '-'
        ? command('-', '--format', 'html')
        : command(inOneLine(path.join(dir, `${name}.html`))),
    ]);
  }
  if (withGuide && kind.name === 'yaml') {
    throw new Refusal(EXIT.use, [
      'A worksheet in YAML has no room for the guide; expected .docx, .html or .md. The guide by itself:',
      commandLine(
        io.started,
        'guide',
        '--to',
        'guide.docx',
        ...(questions === undefined ? [] : ['--questions', questions]),
      ),
    ]);
  }
  const paper = paperWanted(told.paper, kind, !fillable);
  const questionnaire = openQuestionnaire(io, questions);
  const guide = fillable || withGuide ? openGuide(io, questions, questionnaire) : null;
  if (withGuide && guide === null) throw noGuide(io, questions);
  checkNoModel(io, options.to, questionnaire);
  const named = wayToGo(questionnaire, told);
  const way = isShorter(named) ? named : null;
  const ids = way
    ? onWay(questionnaire, way, fillable)
    : questionsToAsk(
        questionnaire,
        section,
        [],
        { section: (id) => commandOf([id], options.to), question: null },
        true,
      );
  const sheet = {
    questionnaire,
    ids,
    now: moment(io),
    ...(way && { way }),
    ...(guide && { guide }),
    ...(paper && { paper }),
  };
  const content = fillable ? await pageHtml(sheet, pageScript(io)) : await worksheetAs(kind, sheet);
  say(io.stderr, ...writeOut(io, options, content));
  return EXIT.done;
}

/** What there is to fill in on a way. Paper reads out what a page has fields for, and what to do next follows from all choices. */
function onWay(questionnaire: Questionnaire, way: Way, fillable: boolean): readonly string[] {
  const { nextSteps } = questionnaire;
  const asked = fillable ? idsOnWay(questionnaire, way) : way.questions;
  return nextSteps && hasAllChoices(questionnaire, way) ? [...asked, nextSteps.id] : asked;
}

/** The script of the page. Throws `Refusal` where the program runs from its source and was never built. */
function pageScript(io: Io): string {
  try {
    return io.assets.read(PAGE_SCRIPT).toString();
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    throw new Refusal(EXIT.problem, [
      'The script of the page is not built yet. To build it:',
      '  npm run build',
    ]);
  }
}
