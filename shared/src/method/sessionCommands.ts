import type { PersonId } from '#ids.ts';
import type { SessionFact } from './sessionFacts.ts';
import type { SessionState } from './sessionState.ts';

/** Why a session did not do what was asked: the answer to a person, in words of the catalogue. */
export type SessionRefusal =
  | 'session-moved-on'
  | 'session-not-running'
  | 'fundamental-first'
  | 'not-allowed'
  | 'invalid-input'
  | 'not-found';

export type SessionDecision =
  | { readonly ok: true; readonly facts: readonly SessionFact[] }
  | { readonly ok: false; readonly code: SessionRefusal };

/** What beginning a step needs of the script. */
export interface AskedStep {
  readonly id: string;
  readonly minutes: number;
  /** The page where it happens, below `/w/:slug`. */
  readonly where: string;
}

/** Who asks, and when. Whether this person may ask it at all was looked up before. */
export interface SessionAsker {
  readonly at: number;
  readonly personId: PersonId;
  /** The steps as the script has them now. */
  readonly steps: readonly AskedStep[];
}

/** One part of a session answers the commands that are its own, and leaves the rest to others. */
export type SessionDecider<Command> = (
  state: SessionState,
  command: Command,
  asker: SessionAsker,
) => SessionDecision | undefined;

export const NOTHING_TO_DO: SessionDecision = { ok: true, facts: [] };

export function happens(...facts: readonly SessionFact[]): SessionDecision {
  return { ok: true, facts };
}

export function refused(code: SessionRefusal): SessionDecision {
  return { ok: false, code };
}
