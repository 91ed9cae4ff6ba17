import type { QuestionsView } from '@opgave/shared/contract/questions';
import type { SessionWordsOn, TakeBackInSession } from '@opgave/shared/contract/sessionOrder';
import type { QuestionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import type { ReactNode } from 'react';

export type AskedHere = QuestionsView[number];

interface QuestionCard {
  /** Resolves with whether the card is there. */
  readonly put: (questionId: QuestionId, text: string) => Promise<boolean>;
  /** Where a card stays that is not put yet, before the id of its question. */
  readonly keptAs: string;
}

/** What somebody may do with questions; what is absent is not for this person. */
export interface QuestionTools {
  readonly isBusy: boolean;
  /** The way on to where it belongs. */
  readonly renderSendOn?: ((question: AskedHere) => ReactNode) | undefined;
  /** Asks the session something, and resolves with whether it was done: who leads. */
  readonly lead?: ((command: SessionCommand) => Promise<boolean>) | undefined;
  readonly order?: {
    /** Out of sight with a reason, and back: who leads. */
    readonly hide?: ((on: SessionWordsOn, reason: string) => Promise<boolean>) | undefined;
    readonly show?: ((on: SessionWordsOn) => void) | undefined;
    /** One's own words away. */
    readonly takeBack?: ((on: TakeBackInSession['on']) => void) | undefined;
  };
  readonly onHand?: ((questionId: QuestionId) => void) | undefined;
  /** The question that one's own hand is about. */
  readonly handIsAbout?: QuestionId | undefined;
  readonly card?: QuestionCard | undefined;
}
