import type { QuestionsView } from '@opgave/shared/contract/questions';
import { QuestionId } from '@opgave/shared/ids';
import { isFreeing } from '@opgave/shared/method/sessionQuestionMoves';
import { inOrderOfTalk, isHeld, type SessionQuestions } from '@opgave/shared/method/sessionQuestions';
import { after, type Rehearsal } from './rehearsal.ts';

const KINDS = ['practical', 'fundamental'] as const;
const idOf = (place: number) => QuestionId.parse(`rehearsal00000000${place}`);

/** Two made-up questions: one that waits for the other. */
export function askQuestions(rehearsal: Rehearsal, at: number): Rehearsal {
  if (rehearsal.state.questions.asked.length > 0) return rehearsal;
  const facts = KINDS.map((as, place) => ({ kind: 'question.asked', questionId: idOf(place), as }) as const);
  return after(rehearsal, facts, { at });
}

/** The questions as who leads has them before them; `words` are those of the made-up ones, in the same order. */
export function rehearsedQuestions(questions: SessionQuestions, words: readonly string[]): QuestionsView {
  const { asked, onTable } = questions;
  return inOrderOfTalk(asked).map((question) => ({
    ...question,
    text: words[KINDS.findIndex((_, place) => question.id === idOf(place))] ?? '',
    ...{ isMine: false, mayTakeBack: false, cards: [] },
    isHeld: isHeld(asked, question),
    marksWithReason: isFreeing(
      questions,
      question.id,
      question.kind === 'practical' ? 'fundamental' : 'practical',
    ),
    isOnTable: question.id === onTable,
  }));
}
