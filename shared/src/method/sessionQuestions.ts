import { z } from 'zod';
import { QuestionId } from '#ids.ts';
import type { SessionFact } from './sessionFacts.ts';

/** First what we want to mean for people, then how (`field.md` 1.13). */
export const QUESTION_KINDS = ['fundamental', 'practical'] as const;
export const QuestionKind = z.enum(QUESTION_KINDS);
export type QuestionKind = z.infer<typeof QuestionKind>;

export const QUESTIONS = {
  words: 200,
  card: 280,
  reason: { min: 10, max: 280 },
  perPerson: 10,
  most: 100,
} as const;

export const QuestionReason = z.string().trim().min(QUESTIONS.reason.min).max(QUESTIONS.reason.max);

/** What is asked is kept apart: here stands only what kind it is and what became of it. */
export const AskedQuestion = z.object({
  id: QuestionId,
  kind: QuestionKind,
  isAnswered: z.boolean(),
  /** Why the facilitator did not let it wait. */
  letThrough: QuestionReason.optional(),
  /** Why the facilitator took it out of sight. */
  hidden: QuestionReason.optional(),
});
export type AskedQuestion = z.infer<typeof AskedQuestion>;

export const SessionQuestions = z.object({
  /** In the order in which they were asked. */
  asked: z.array(AskedQuestion),
  /** The one that everyone talks about. */
  onTable: QuestionId.optional(),
});
export type SessionQuestions = z.infer<typeof SessionQuestions>;
export const NO_QUESTIONS: SessionQuestions = { asked: [] };

const About = { questionId: QuestionId };

export const QUESTION_FACTS = [
  z.object({ kind: z.literal('question.asked'), ...About, as: QuestionKind }),
  z.object({
    kind: z.literal('question.marked'),
    ...About,
    as: QuestionKind,
    /** Why, where it set questions free. */
    reason: QuestionReason.optional(),
  }),
  z.object({ kind: z.literal('question.taken'), ...About }),
  z.object({ kind: z.literal('question.letThrough'), ...About, reason: QuestionReason }),
  z.object({ kind: z.literal('question.answered'), ...About }),
  z.object({ kind: z.literal('question.reopened'), ...About }),
  z.object({ kind: z.literal('question.hidden'), ...About, reason: QuestionReason }),
  z.object({ kind: z.literal('question.shown'), ...About }),
  z.object({ kind: z.literal('question.takenBack'), ...About }),
  /** Nothing waits any more: the server says so itself. */
  z.object({ kind: z.literal('questions.opened') }),
] as const;

/** Asking takes words, and so do hiding and taking back: they go over HTTP. */
export const QUESTION_COMMANDS = [
  z.strictObject({
    kind: z.literal('question.mark'),
    ...About,
    as: QuestionKind,
    reason: QuestionReason.optional(),
  }),
  z.strictObject({ kind: z.literal('question.take'), ...About }),
  z.strictObject({ kind: z.literal('question.letThrough'), ...About, reason: QuestionReason }),
  z.strictObject({ kind: z.literal('question.answer'), ...About }),
  z.strictObject({ kind: z.literal('question.reopen'), ...About }),
] as const;

export function questionsAfter(questions: SessionQuestions, fact: SessionFact): SessionQuestions {
  switch (fact.kind) {
    case 'question.asked': {
      const asked = [...questions.asked, { id: fact.questionId, kind: fact.as, isAnswered: false }];
      return onTableIfItMay({ ...questions, asked });
    }
    case 'question.marked':
      return onTableIfItMay(changed(questions, fact.questionId, { kind: fact.as }));
    case 'question.letThrough':
      return changed(questions, fact.questionId, { letThrough: fact.reason });
    case 'question.taken':
      return { ...questions, onTable: fact.questionId };
    case 'question.answered':
      return onTableIfItMay(changed(questions, fact.questionId, { isAnswered: true }));
    case 'question.reopened':
      return onTableIfItMay(changed(questions, fact.questionId, { isAnswered: false }));
    case 'question.hidden':
      return onTableIfItMay(changed(questions, fact.questionId, { hidden: fact.reason }));
    case 'question.shown':
      return onTableIfItMay(shownAgain(questions, fact.questionId));
    case 'question.takenBack': {
      const asked = questions.asked.filter(({ id }) => id !== fact.questionId);
      return onTableIfItMay({ ...questions, asked });
    }
    case 'step.begun':
    case 'session.ended':
      return { asked: questions.asked };
    default:
      return questions;
  }
}

function changed(
  questions: SessionQuestions,
  questionId: QuestionId,
  change: Partial<AskedQuestion>,
): SessionQuestions {
  const asked = questions.asked.map((one) => (one.id === questionId ? { ...one, ...change } : one));
  return { ...questions, asked };
}

function shownAgain(questions: SessionQuestions, questionId: QuestionId): SessionQuestions {
  const asked = questions.asked.map((one) => {
    if (one.id !== questionId) return one;
    const { hidden: _, ...shown } = one;
    return shown;
  });
  return { ...questions, asked };
}

/** What waits, is answered or is out of sight is not talked about. */
function onTableIfItMay({ onTable, asked }: SessionQuestions): SessionQuestions {
  const question = asked.find(({ id }) => id === onTable);
  return question && isOpen(question) && !isHeld(asked, question) ? { asked, onTable } : { asked };
}

/** A practical question waits while a fundamental one is open, unless the facilitator let it through. */
export function isHeld(asked: SessionQuestions['asked'], question: AskedQuestion): boolean {
  return isWaitingKind(question) && asked.some(isOpenFundamental);
}

/** What is out of sight waits for nothing, and lets nothing wait. */
export function isOpen({ isAnswered, hidden }: AskedQuestion): boolean {
  return !isAnswered && hidden === undefined;
}

function isWaitingKind(question: AskedQuestion): boolean {
  return question.kind === 'practical' && isOpen(question) && question.letThrough === undefined;
}

function isOpenFundamental(question: AskedQuestion): boolean {
  return question.kind === 'fundamental' && isOpen(question);
}

/** The ids of what waits, in the order in which it was asked. */
export function queueOf({ asked }: SessionQuestions): readonly QuestionId[] {
  return asked.filter((one) => isHeld(asked, one)).map(({ id }) => id);
}

/** First what may be talked about, the fundamental ones before the others; then what waits; then what is answered; then what is hidden. */
export function inOrderOfTalk<T extends AskedQuestion>(asked: readonly T[]): readonly T[] {
  const place = (one: T) => {
    if (one.hidden !== undefined) return 4;
    if (one.isAnswered) return 3;
    if (isHeld([...asked], one)) return 2;
    return one.kind === 'fundamental' ? 0 : 1;
  };
  return asked.toSorted((one, other) => place(one) - place(other));
}
