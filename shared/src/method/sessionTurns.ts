import { z } from 'zod';
import { PersonId, QuestionId } from '#ids.ts';
import {
  happens,
  NOTHING_TO_DO,
  refused,
  type SessionAsker,
  type SessionDecision,
} from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import { handAbout, isRaised } from './sessionHands.ts';
import { queueOf } from './sessionQuestions.ts';
import type { SessionState } from './sessionState.ts';

/** What anyone who takes part asks, about themselves. */
export const TURN_JOINING_COMMANDS = [
  z.strictObject({ kind: z.literal('hand.raise'), about: QuestionId.optional() }),
  z.strictObject({ kind: z.literal('hand.lower') }),
  z.strictObject({ kind: z.literal('ready.say') }),
  z.strictObject({ kind: z.literal('ready.takeBack') }),
] as const;

/** What the facilitator gives and takes. */
export const TURN_COMMANDS = [
  z.strictObject({ kind: z.literal('turn.give'), personId: PersonId }),
  z.strictObject({ kind: z.literal('turn.end') }),
  z.strictObject({ kind: z.literal('hand.putDown'), personId: PersonId }),
] as const;

export function decideTurns(
  state: SessionState,
  command: SessionCommand,
  { personId }: SessionAsker,
): SessionDecision | undefined {
  const { hands, ready } = state;
  switch (command.kind) {
    case 'hand.raise':
      return raise(state, personId, command.about);
    case 'hand.lower':
      return isRaised(hands, personId) ? happens({ kind: 'hand.lowered', personId }) : NOTHING_TO_DO;
    case 'hand.putDown':
      return happens({ kind: 'hand.lowered', personId: command.personId });
    case 'turn.give':
      return giveTurn(state, command.personId);
    case 'turn.end':
      return hands.speaking === undefined ? NOTHING_TO_DO : happens({ kind: 'turn.over' });
    case 'ready.say':
      return ready.includes(personId) ? NOTHING_TO_DO : happens({ kind: 'ready.said', personId });
    case 'ready.takeBack':
      return ready.includes(personId) ? happens({ kind: 'ready.takenBack', personId }) : NOTHING_TO_DO;
    default:
      return undefined;
  }
}

/** A hand may be about a question; a hand about another one takes the place of the one before. */
function raise({ hands, questions }: SessionState, personId: PersonId, about?: QuestionId): SessionDecision {
  if (about && !questions.asked.some(({ id }) => id === about)) return refused('not-found');
  const raised = { kind: 'hand.raised' as const, personId, ...(about && { about }) };
  if (!isRaised(hands, personId)) return happens(raised);
  if (about === undefined || handAbout(hands, personId) === about) return NOTHING_TO_DO;
  return happens({ kind: 'hand.lowered', personId }, raised);
}

/** A hand about a question that waits, waits with it. */
function giveTurn({ hands, questions }: SessionState, personId: PersonId): SessionDecision {
  const about = handAbout(hands, personId);
  if (about && queueOf(questions).includes(about)) return refused('fundamental-first');
  return happens({ kind: 'turn.given', personId });
}
