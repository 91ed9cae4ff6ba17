import type { QuestionId } from '#ids.ts';
import { happens, NOTHING_TO_DO, refused, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import type { SessionFact } from './sessionFacts.ts';
import {
  type AskedQuestion,
  isHeld,
  isOpen,
  type QuestionKind,
  questionsAfter,
  queueOf,
  type SessionQuestions,
} from './sessionQuestions.ts';
import type { SessionState } from './sessionState.ts';

/** What the facilitator does with questions; a held one cannot be taken up or answered by anybody (`field.md` 1.13). */
export function decideQuestions(
  { questions }: SessionState,
  command: SessionCommand,
): SessionDecision | undefined {
  switch (command.kind) {
    case 'question.mark':
      return about(questions, command.questionId, (question) => marked(questions, question, command));
    case 'question.letThrough':
      return about(questions, command.questionId, (question) =>
        isHeld(questions.asked, question)
          ? happens({ kind: 'question.letThrough', questionId: question.id, reason: command.reason })
          : refused('session-moved-on'),
      );
    case 'question.take':
      return about(questions, command.questionId, (question) =>
        whenFree(questions, question, { kind: 'question.taken', questionId: question.id }),
      );
    case 'question.answer':
      return about(questions, command.questionId, (question) =>
        whenFree(questions, question, { kind: 'question.answered', questionId: question.id }),
      );
    case 'question.reopen':
      return about(questions, command.questionId, ({ id, isAnswered }) =>
        isAnswered ? happens({ kind: 'question.reopened', questionId: id }) : NOTHING_TO_DO,
      );
    default:
      return undefined;
  }
}

function about(
  { asked }: SessionQuestions,
  questionId: QuestionId,
  decide: (question: AskedQuestion) => SessionDecision,
): SessionDecision {
  const question = asked.find(({ id }) => id === questionId);
  return question ? decide(question) : refused('not-found');
}

function whenFree(questions: SessionQuestions, question: AskedQuestion, fact: SessionFact): SessionDecision {
  if (!isOpen(question)) return refused('session-moved-on');
  if (isHeld(questions.asked, question)) return refused('fundamental-first');
  return happens(...thenOpens(questions, fact));
}

type Mark = Extract<SessionCommand, { kind: 'question.mark' }>;

/** What sets questions free is done with a reason, which the log keeps: it is as much as letting them through. */
function marked(
  questions: SessionQuestions,
  { id, kind }: AskedQuestion,
  { as, reason }: Mark,
): SessionDecision {
  if (kind === as) return NOTHING_TO_DO;
  if (reason === undefined && isFreeing(questions, id, as)) return refused('invalid-input');
  const why = reason !== undefined && { reason };
  return happens(...thenOpens(questions, { kind: 'question.marked', questionId: id, as, ...why }));
}

/** Whether some question that waits would not, if this one were marked so. */
export function isFreeing(questions: SessionQuestions, questionId: QuestionId, as: QuestionKind): boolean {
  const after = queueOf(questionsAfter(questions, { kind: 'question.marked', questionId, as }));
  return queueOf(questions).some((id) => !after.includes(id));
}

/** When the last fundamental question is done with, or out of sight, the queue opens by itself. */
export function thenOpens(questions: SessionQuestions, fact: SessionFact): readonly SessionFact[] {
  const waited = queueOf(questions).length > 0;
  const waits = queueOf(questionsAfter(questions, fact)).length > 0;
  return waited && !waits ? [fact, { kind: 'questions.opened' }] : [fact];
}
