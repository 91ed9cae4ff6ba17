import type { Person, Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { isSameName } from '@opgave/shared/method/organisationName';
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

interface Naming {
  readonly name: string;
  /** The table that takes the name, when it is there already. */
  readonly table?: WorkspaceId;
}

/**
 * The organisation in which a table comes that this person gives this name, spelled as it is known there, and whether it
 * stands alone until somebody there lets it in. A name can be typed by anyone; what its tables share is for whoever leads
 * one of them, and for the administrator.
 */
export async function organisationNamed(
  { storage }: Reading,
  person: Pick<Person, 'id' | 'installationRole'>,
  { name, table }: Naming,
): Promise<Pick<Workspace, 'organisation' | 'awaitsOrganisation'>> {
  if (name === '') return { organisation: '' };
  const all = await storage.records.list('workspace');
  const there = all.filter(
    (one) => one.id !== table && organisationOf(one) !== one.id && isSameName(one.organisation, name),
  );
  const oldest = there.toSorted((one, other) => one.createdAt - other.createdAt);
  // Earlier releases kept two spellings apart: whoever leads a table of the one leads nothing in the other.
  const known = oldest.find(({ organisation }) => organisation === name) ?? oldest[0];
  if (!known) return { organisation: name };
  const { organisation } = known;
  const members = there.filter((one) => one.organisation === organisation);
  const awaits = !(await leadsOneOf({ storage }, person, members));
  return { organisation, ...(awaits && { awaitsOrganisation: true }) };
}

async function leadsOneOf(
  { storage }: Reading,
  { id, installationRole }: Pick<Person, 'id' | 'installationRole'>,
  tables: readonly Workspace[],
): Promise<boolean> {
  if (installationRole === 'administrator') return true;
  const there = tables.map((one) => one.id);
  const seats = await storage.records.findBy('seat', 'personId', id);
  return seats.some(
    (seat) => seat.status === 'active' && seat.role === 'facilitator' && there.includes(seat.workspaceId),
  );
}
