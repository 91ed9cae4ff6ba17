import type { ReferralId } from '@opgave/shared/ids';
import { actByClock, referralDue } from '#records/referrals/letGoOfWords.ts';
import type { FacilitationDeps, Logger } from './dependencies.ts';
import { DueClock } from './dueClock.ts';

const LOOKS_EVERY = 1_000;

/** Tells of questions whose term went by, brings what presses to somebody with a mandate, and lets old words go. */
export function createReferralClock(
  deps: FacilitationDeps & { readonly logger: Logger },
): DueClock<ReferralId> {
  const { records, bus } = deps.storage;
  return new DueClock(deps, {
    name: 'referral',
    looksEvery: LOOKS_EVERY,
    all: async () => (await records.list('referral')).map(({ id }) => id),
    listen: (changed) =>
      bus.subscribe('referrals.changed', ({ referralId }) => {
        if (referralId !== undefined) changed(referralId);
      }),
    async dueAt(referralId) {
      const referral = await records.get('referral', referralId);
      return referral && referralDue(referral);
    },
    act: (referralId) => actByClock(deps, referralId),
  });
}
