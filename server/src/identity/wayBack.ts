import type { PersonalLink } from '@opgave/shared/contract/signInRecords';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { RecordWrite } from '#storage/ports.ts';
import type { Dependencies } from './dependencies.ts';

/** The personal links of one person to one workspace that still work. */
export async function openWaysBack(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<readonly PersonalLink[]> {
  const links = await deps.storage.records.findBy('personalLink', 'personId', personId);
  return links.filter((link) => link.workspaceId === workspaceId && link.withdrawnAt === undefined);
}

/** The writes by which these links stop working. */
export function withdrawWaysBack(links: readonly PersonalLink[], at: number): RecordWrite[] {
  return links.map((link) => ({
    kind: 'personalLink',
    value: { ...link, version: link.version + 1, withdrawnAt: at },
  }));
}
