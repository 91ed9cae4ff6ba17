import { AppError } from '@opgave/shared/contract/errors';
import type { TellPlace } from '@opgave/shared/contract/sessionPlaces';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed } from '../member.ts';
import { type AboutSession, findSession } from './oneSession.ts';

/** Somebody says to be at the step of now, or not any more. It is kept nowhere but in memory. */
export async function tellPlace(
  deps: Pick<Dependencies, 'storage'>,
  { input, ...about }: AboutSession & { readonly input: TellPlace },
): Promise<void> {
  const { member, run } = await findSession(deps, about);
  requireAllowed(member, 'session.join');
  if (run.state.course.status !== 'running') throw new AppError('session-not-running');
  deps.storage.bus.publish('place.noted', { ...about, ...input });
}
