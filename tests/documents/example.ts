/** A questionnaire with an answer of each kind of sharing, and documents made from models of it. */

import { type ContentWanted, contentToShare } from '../../src/documents/content.ts';
import type { Shared } from '../../src/documents/document-content.ts';
import type { Model } from '../../src/model/model.ts';
import type { Questionnaire } from '../../src/questionnaire/questionnaire.ts';
import { EXAMPLE } from '../questionnaire/example.ts';

/** The small questionnaire, with the program's name at the head of documents and a promise in them. */
export const TO_SHARE: Questionnaire = {
  ...EXAMPLE,
  sections: [
    ...EXAMPLE.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) =>
        question.id === 'program' && question.kind === 'text'
          ? { ...question, share: 'title' as const }
          : question,
      ),
    })),
    {
      id: 'promises',
      title: 'Promises',
      questions: [
        { kind: 'notes', id: 'promise', ask: 'What do you promise?', careful: false, share: 'true' },
      ],
      points: [],
    },
  ],
};

/** What a document of a model says. */
export function sharedOf(
  model: Model,
  wanted: Partial<Pick<ContentWanted, 'withNotes' | 'withAnswers' | 'withOpen'>> = {},
): Shared {
  const { withNotes = false, withOpen = false, withAnswers = [] } = wanted;
  return contentToShare(TO_SHARE, model, {
    withNotes,
    withAnswers,
    withOpen,
    file: 'm.yaml',
    isExample: false,
    now: '2026-12-02T10:00:00Z',
  });
}
