import type { Person } from '@opgave/shared/contract/records';
import type { Actor, Where } from '@opgave/shared/method/permissions';

/** The place to ask about when there is no workspace (yet). */
export const NOWHERE: Where = { phase: 'prepare', furthestPhase: 'prepare', isArchived: false };

/** The person as the rights table sees somebody outside any workspace. */
export function installationActor({ id, installationRole }: Person): Actor {
  return { personId: id, ...(installationRole !== undefined && { installationRole }) };
}
