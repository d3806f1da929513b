/** Models as YAML, each question a comment above its answer. */
import type { Questionnaire } from '../questionnaire/questionnaire.ts';
import { BYTE_ORDER_MARK } from '../text/characters.ts';
import { readYaml } from '../text/yaml.ts';
import { FORMAT_ENDINGS, type Format } from './format.ts';
import { readModelText } from './model-text.ts';
import { type RecordedModel, toRecord } from './record/record.ts';
import { changedEntries } from './yaml/changes.ts';
import { editYaml } from './yaml/edit.ts';
import { yamlComment } from './yaml/entry.ts';
import { yamlOf } from './yaml/record.ts';

/** YAML, written so that a person can edit it by hand. */
export const yaml: Format = {
  name: 'yaml',
  endings: FORMAT_ENDINGS.yaml,
  read: (file, text) => readYaml(file, text),
  create: (model, questionnaire) =>
    yamlComment(questionnaire.title, '') + yamlOf(toRecord(questionnaire, model), questionnaire),
  revise(text, read, before, after, questionnaire) {
    const newText = text.startsWith(BYTE_ORDER_MARK)
      ? withoutMark(text, before, after, questionnaire)
      : editYaml(read.source, changedEntries(read, before.record, after.record, questionnaire));
    return newText ?? yaml.create(after.model, questionnaire);
  },
};

/** A byte order mark would count as indentation of the first line. Null where the text cannot be edited. */
function withoutMark(
  text: string,
  before: RecordedModel,
  after: RecordedModel,
  questionnaire: Questionnaire,
): string | null {
  const read = readModelText(yaml, '', text.slice(BYTE_ORDER_MARK.length), questionnaire);
  if (!read.ok) return null;
  const newText = editYaml(
    read.value.source,
    changedEntries(read.value, before.record, after.record, questionnaire),
  );
  return newText === null ? null : BYTE_ORDER_MARK + newText;
}
