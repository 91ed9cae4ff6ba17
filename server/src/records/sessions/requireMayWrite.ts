import { AppError } from '@opgave/shared/contract/errors';
import type { FoundSession } from './oneSession.ts';

/** Whoever was asked to pause with writing puts no words in a session either (`docs/spec.md`, ORDER_MUTE). */
export function requireMayWrite({ member }: Pick<FoundSession, 'member'>): void {
  if (member.seat.muted?.writing === true) throw new AppError('not-allowed', { reason: 'muted' });
}
