/** Whom to call, at the end of a worksheet of any kind. */
import { ANOTHER_PHONE, comparedInWords, HELP_TITLE, LEAVE_THE_ROOM } from '../model/help.ts';
import { yamlComment } from '../models/yaml/entry.ts';
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { asOneLine } from '../text/characters.ts';
import type { DocumentBlock } from './layout.ts';

/** Them as blocks, the first of which is their heading; nothing where there are none. */
export function helpBlocks({ helpLines, language }: Questionnaire): DocumentBlock[] {
  if (!helpLines) return [];
  const items = helpLines.lines.map(({ name, reach }) => ({ text: `${name}: ${reach}`, below: '' }));
  return [
    { kind: 'heading', level: 1, text: HELP_TITLE },
    { kind: 'text', look: 'plain', text: `${LEAVE_THE_ROOM} ${ANOTHER_PHONE}` },
    { kind: 'list', items },
    { kind: 'text', look: 'quiet', text: asOneLine(comparedInWords(helpLines, language)) },
  ];
}

/** The same as a comment in YAML; empty where there are none. */
export function helpComment(questionnaire: Questionnaire): string {
  const lines = helpBlocks(questionnaire).flatMap((block) => {
    if (block.kind === 'list') return block.items.map(({ text }) => `- ${text}`);
    return block.kind === 'heading' || block.kind === 'text' ? [asOneLine(block.text)] : [];
  });
  return lines.length === 0 ? '' : `\n${yamlComment(lines.join('\n'), '')}`;
}
