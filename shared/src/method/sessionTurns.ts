import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { happens, NOTHING_TO_DO, type SessionAsker, type SessionDecision } from './sessionCommands.ts';
import type { SessionCommand } from './sessionDecide.ts';
import { isRaised } from './sessionHands.ts';
import type { SessionState } from './sessionState.ts';

/** What anyone who takes part asks, about themselves. */
export const TURN_JOINING_COMMANDS = [
  z.strictObject({ kind: z.literal('hand.raise') }),
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
  { hands, ready }: SessionState,
  command: SessionCommand,
  { personId }: SessionAsker,
): SessionDecision | undefined {
  switch (command.kind) {
    case 'hand.raise':
      return isRaised(hands, personId) ? NOTHING_TO_DO : happens({ kind: 'hand.raised', personId });
    case 'hand.lower':
      return isRaised(hands, personId) ? happens({ kind: 'hand.lowered', personId }) : NOTHING_TO_DO;
    case 'hand.putDown':
      return happens({ kind: 'hand.lowered', personId: command.personId });
    case 'turn.give':
      return happens({ kind: 'turn.given', personId: command.personId });
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
