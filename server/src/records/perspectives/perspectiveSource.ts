import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import type { PerspectiveId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { maySee, readPerspectives } from './perspectives.ts';

/** A perspective that this member may know of; undefined for one that is hidden from them, and for one that never was. */
export async function visiblePerspective(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  id: PerspectiveId,
): Promise<Perspective | undefined> {
  const atTable = await readPerspectives(deps, member.workspace);
  const perspective = atTable.stored.find((one) => one.id === id);
  return perspective && maySee(member, perspective, atTable) ? perspective : undefined;
}
