import type { PersonId } from '#ids.ts';

/** When something happened in a session, the how-manieth it was, and who did it; a rule of the clock is nobody. */
export interface SessionMoment {
  readonly number: number;
  readonly at: number;
  readonly by?: PersonId | undefined;
}
