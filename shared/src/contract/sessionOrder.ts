import { z } from 'zod';
import { QuestionCardId, QuestionId, SwitchSentenceId } from '#ids.ts';
import { QuestionReason } from '#method/sessionQuestions.ts';
import { SwitchRound } from '#method/sessionSwitch.ts';

// Keeping order in a live meeting: POST /api/v1/workspaces/:workspaceId/sessions/:sessionId/hide, .../show and .../take-back

const OnQuestion = z.strictObject({ kind: z.literal('question'), questionId: QuestionId });
const OnCard = z.strictObject({ kind: z.literal('card'), questionId: QuestionId, cardId: QuestionCardId });
/** As it was shown in that round. */
const OnSentence = z.strictObject({
  kind: z.literal('sentence'),
  round: SwitchRound.shape.number,
  sentenceId: SwitchSentenceId,
});

/** Words of somebody in a session. */
const SessionWordsOn = z.discriminatedUnion('kind', [OnQuestion, OnCard, OnSentence]);
export type SessionWordsOn = z.infer<typeof SessionWordsOn>;

/** The facilitator takes words out of sight; everyone reads why. */
export const HideInSession = z.strictObject({ on: SessionWordsOn, reason: QuestionReason });
export type HideInSession = z.infer<typeof HideInSession>;

export const ShowInSession = z.strictObject({ on: SessionWordsOn });
export type ShowInSession = z.infer<typeof ShowInSession>;

/** One's own question while nobody else put a card on it, or one's own card. */
export const TakeBackInSession = z.strictObject({ on: z.discriminatedUnion('kind', [OnQuestion, OnCard]) });
export type TakeBackInSession = z.infer<typeof TakeBackInSession>;
