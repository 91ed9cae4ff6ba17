import type { SessionState } from './sessionState.ts';

type Unseen = Pick<SessionState, 'dots' | 'sizing' | 'switching'>;

/** One thing is given unseen at a time: a room looks at one question. */
export function isAnythingUnseen({ dots, sizing, switching }: Unseen): boolean {
  return [dots.open, sizing.open, switching.open].some((open) => open !== undefined);
}

/** While everyone fills something in, with or without a name, the screen for the room shows what is asked. */
export function isRoomAsked(state: Unseen & Pick<SessionState, 'anonymous'>): boolean {
  return isAnythingUnseen(state) || state.anonymous.open !== undefined;
}
