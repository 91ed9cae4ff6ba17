import { z } from 'zod';
import { QuestionCardId, QuestionId } from '#ids.ts';
import { AskedQuestion, QUESTIONS, QuestionKind, QuestionReason } from '#method/sessionQuestions.ts';
import { line } from './text.ts';

// Questions: GET and POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/questions, POST .../questions/cards

export const AskQuestion = z.strictObject({ text: line(QUESTIONS.words), as: QuestionKind });
export type AskQuestion = z.infer<typeof AskQuestion>;

/** In place of the card that one put on this question before. */
export const PutCard = z.strictObject({ questionId: QuestionId, text: line(QUESTIONS.card) });
export type PutCard = z.infer<typeof PutCard>;

/** Of nobody; what is out of sight has no words for others than who wrote it and who leads. */
const CardView = z.object({
  id: QuestionCardId,
  text: z.string(),
  isMine: z.boolean(),
  hidden: QuestionReason.optional(),
});

/** Fundamental before practical, what waits after what may be talked about, and what is hidden last. */
export const QuestionsView = z.array(
  AskedQuestion.extend({
    text: z.string(),
    isMine: z.boolean(),
    /** Mine, open, and without a card of somebody else. */
    mayTakeBack: z.boolean(),
    isHeld: z.boolean(),
    /** Marking it otherwise sets something free. */
    marksWithReason: z.boolean(),
    isOnTable: z.boolean(),
    cards: z.array(CardView),
  }),
);
export type QuestionsView = z.infer<typeof QuestionsView>;
