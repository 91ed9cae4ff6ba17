import { AppError } from '@opgave/shared/contract/errors';
import type { SignIn } from '@opgave/shared/contract/signInRecords';
import type { PersonId, SignInId } from '@opgave/shared/ids';
import { isAlive } from './authenticate.ts';
import type { Dependencies } from './dependencies.ts';
import { retryWhenStale } from './retryWhenStale.ts';

/** Every device on which this person is signed in now, newest first. */
export async function listSignIns(deps: Dependencies, personId: PersonId): Promise<readonly SignIn[]> {
  const all = await deps.storage.records.findBy('signIn', 'personId', personId);
  return all
    .filter((signIn) => isAlive(signIn, deps.config.limits, deps.now()))
    .toSorted((one, other) => other.lastSeenAt - one.lastSeenAt);
}

/** Ends one's own sign-in, here or on a lost device; every connection made with it closes (T15). */
export async function endSignIn(deps: Dependencies, personId: PersonId, id: SignInId): Promise<void> {
  await retryWhenStale(async () => {
    const signIn = await deps.storage.records.get('signIn', id);
    if (!signIn || signIn.personId !== personId) throw new AppError('not-found');
    if (signIn.endedAt !== undefined) return;
    const at = deps.now();
    await deps.storage.records.commit(
      [{ kind: 'signIn', value: { ...signIn, version: signIn.version + 1, endedAt: at } }],
      [{ at, actor: personId, action: 'signIn.ended', object: `signIn:${id}`, result: 'done', details: {} }],
    );
  });
  deps.storage.bus.publish('signIn.ended', { signInId: id });
}
