import { z } from 'zod';
import { PersonId } from '#ids.ts';
import type { SessionFact } from './sessionFacts.ts';

/** Who said to be ready with the step of now; a new step begins with nobody. */
export const SessionReady = z.array(PersonId);
export type SessionReady = z.infer<typeof SessionReady>;

export const READY_FACTS = [
  z.object({ kind: z.literal('ready.said'), personId: PersonId }),
  z.object({ kind: z.literal('ready.takenBack'), personId: PersonId }),
] as const;

export function readyAfter(ready: SessionReady, fact: SessionFact): SessionReady {
  switch (fact.kind) {
    case 'ready.said':
      return ready.includes(fact.personId) ? ready : [...ready, fact.personId];
    case 'ready.takenBack':
      return ready.filter((personId) => personId !== fact.personId);
    case 'step.begun':
    case 'session.ended':
      return [];
    default:
      return ready;
  }
}
