import type { Me } from '@opgave/shared/contract/http';
import { can } from '@opgave/shared/method/permissions';

/** Whether this person makes facilitators of the installation; asked of the rights table, which needs no workspace here. */
export function mayAppoint({ personId, installationRole }: Me): boolean {
  const actor = { personId, ...(installationRole !== undefined && { installationRole }) };
  return can(actor, 'facilitator.appoint', { phase: 'prepare', furthestPhase: 'prepare', isArchived: false });
}
