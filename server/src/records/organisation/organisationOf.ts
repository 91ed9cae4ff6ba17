import type { Person, Workspace } from '@opgave/shared/contract/records';
import type { Dependencies } from '#identity/dependencies.ts';

type Reading = Pick<Dependencies, 'storage'>;

/** Whose templates and bodies a table uses: those of its organisation, and of one that stands alone its own. */
export function organisationOf({
  organisation,
  id,
  awaitsOrganisation: awaits,
}: Pick<Workspace, 'organisation' | 'id' | 'awaitsOrganisation'>): string {
  return organisation === '' || awaits === true ? id : organisation;
}

/** Every table of the organisation of this one, itself among them. */
export async function tablesOf({ storage }: Reading, workspace: Workspace): Promise<readonly Workspace[]> {
  const all = await storage.records.list('workspace');
  return all.filter((one) => organisationOf(one) === organisationOf(workspace));
}

/**
 * Whether a table that this person gives this name stands alone until somebody of that organisation lets it in. A name can
 * be typed by anyone; what its tables share is for whoever leads one of them, and for the administrator.
 */
export async function awaitsOrganisation(
  { storage }: Reading,
  { id, installationRole }: Pick<Person, 'id' | 'installationRole'>,
  name: string,
): Promise<boolean> {
  if (name === '' || installationRole === 'administrator') return false;
  const all = await storage.records.list('workspace');
  const there = all.filter((one) => organisationOf(one) === name).map((one) => one.id);
  if (there.length === 0) return false;
  const seats = await storage.records.findBy('seat', 'personId', id);
  const leads = seats.some(
    (seat) => seat.status === 'active' && seat.role === 'facilitator' && there.includes(seat.workspaceId),
  );
  return !leads;
}
