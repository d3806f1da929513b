/** What a guide to the choices is, and how to find things in it. */
import {
  findQuestion,
  type Option,
  type Question,
  type Questionnaire,
  sectionOf,
} from '../questionnaire/questionnaire.ts';
import type { GuideFile, SourceOfGuide, WrittenEntry } from './schema.ts';

/** What is known about an option, or about what a question without options asks for. */
export interface Entry {
  /** Null where the question has no options. */
  readonly option: Option | null;
  /** What it is about, in short. */
  readonly title: string;
  readonly written: WrittenEntry;
  /** What its ids stand for. */
  readonly strength: GuideFile['strength'][string];
  readonly about: string;
  readonly sources: readonly (SourceOfGuide & {
    /** How much of it was read, in words; null where that is not said. */
    readonly readAs: string | null;
  })[];
}

/** A question with all that is known about its options, in their order. */
export interface Topic {
  readonly question: Question;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** All that is known about the choices of a questionnaire, in its order. */
export interface Guide extends Pick<GuideFile, 'title' | 'intro' | 'caution' | 'limits' | 'checked'> {
  /** The language of the questionnaire. */
  readonly language: string;
  readonly topics: readonly Topic[];
}

/** What is known at a question; null where it has none. */
export function topicAt({ topics }: Guide, question: string): Topic | null {
  return topics.find((topic) => topic.question.id === question) ?? null;
}

/** What is known at a question, or of the choice that it is about; null where neither has any. */
export function topicFor(guide: Guide, questionnaire: Questionnaire, question: string): Topic | null {
  const { guide: about } = findQuestion(questionnaire, question) ?? {};
  return topicAt(guide, question) ?? (about === undefined ? null : topicAt(guide, about));
}

/** The topics of the section that a question stands in. */
export function topicsBeside(guide: Guide, questionnaire: Questionnaire, question: string): Topic[] {
  const asked = sectionOf(questionnaire, question)?.questions ?? [];
  return guide.topics.filter((topic) => asked.some(({ id }) => id === topic.question.id));
}
