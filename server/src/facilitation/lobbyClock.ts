import type { SignInId } from '@opgave/shared/ids';
import { lapsesAt } from '#identity/knock.ts';
import { letKnockLapse } from '#records/moderation/answerKnock.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 10_000;

type ClockDeps = FacilitationDeps & { readonly logger: Logger };

/** Lets go of whoever knocked and was answered by nobody. */
export function createLobbyClock(deps: ClockDeps): DueClock<SignInId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'lobby',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('knock')).map(({ id }) => id),
    listen: (changed) =>
      bus.subscribe('lobby.changed', ({ knockId }) => {
        if (knockId !== undefined) changed(knockId);
      }),
    async dueAt(id) {
      const knock = await records.get('knock', id);
      return knock?.state === 'waiting' ? lapsesAt(deps.config, knock) : undefined;
    },
    act: (id) => letKnockLapse(deps, id),
  });
}
