import { AppError } from '@opgave/shared/contract/errors';
import type { OutboxView } from '@opgave/shared/contract/mail';
import type { Person } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';
import { timestamp } from '../moment.ts';

const SHOWN = ['kept', 'waiting', 'sending', 'refused', 'givenUp', 'uncertain'] as const;
const NEWEST = 50;

/** How the mail of the installation is doing, for the administrator: to whom and since when, never a word of it. */
export async function viewOutbox(
  { storage }: Pick<Dependencies, 'storage'>,
  { installationRole }: Person,
  hasServer: boolean,
): Promise<OutboxView> {
  if (installationRole !== 'administrator') throw new AppError('not-allowed');
  const { records } = storage;
  const perState = await Promise.all(SHOWN.map((state) => records.findBy('mail', 'state', state)));
  const stuck = perState
    .flat()
    .filter(({ state }) => state !== 'kept')
    .toSorted((one, other) => other.createdAt - one.createdAt)
    .slice(0, NEWEST);
  const addresses = await Promise.all(
    stuck.map(async ({ subscriptionId }) => (await records.get('subscription', subscriptionId))?.address),
  );
  return {
    hasServer,
    counts: SHOWN.map((state, index) => ({ state, count: perState[index]?.length ?? 0 })),
    stuck: stuck.map(({ state, createdAt, attempts }, index) => ({
      ...{ state, attempts, address: addresses[index] ?? '' },
      createdAt: timestamp(createdAt),
    })),
  };
}
