import { AppError } from '@opgave/shared/contract/errors';
import type { Perspective, Tension } from '@opgave/shared/contract/perspectiveRecords';
import type { PersonId, TensionId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireMember } from '../member.ts';
import { maySee, readPerspectives } from '../perspectives/perspectives.ts';
import { mayLink } from './tensionRights.ts';

export interface AboutTension {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly tensionId: TensionId;
  readonly version: number;
}

/** The perspectives that this member may read now, by id; what is hidden from them is not among them. */
export async function readablePerspectives(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
): Promise<ReadonlyMap<string, Perspective>> {
  const atTable = await readPerspectives(deps, member.workspace);
  const known = atTable.stored.filter(
    (one) => one.standing.state === 'submitted' && maySee(member, one, atTable),
  );
  return new Map(known.map((one) => [one.id, one]));
}

/** The difference with who may work on it; one of which this person may not know is as unknown as one that never was. */
export async function findTension(
  deps: Dependencies,
  { workspaceId, personId, tensionId, version }: AboutTension,
): Promise<{ readonly member: Member; readonly tension: Tension }> {
  const member = await requireMember(deps, workspaceId, personId);
  const tension = await deps.storage.records.get('tension', tensionId);
  const readable = await readablePerspectives(deps, member);
  const isThere = tension?.workspaceId === workspaceId && tension.withdrawnAt === undefined;
  if (!tension || !isThere || !isReadable(tension, readable)) throw new AppError('not-found');
  if (!mayLink(member)) throw new AppError('not-allowed', { action: 'tension' });
  if (tension.version !== version) throw new AppError('stale-version');
  return { member, tension };
}

/** Whoever may read both ends may know of what is between them. */
export function isReadable({ one, other }: Tension, readable: ReadonlyMap<string, Perspective>): boolean {
  return readable.has(one.perspective) && readable.has(other.perspective);
}

export async function storeTension(
  deps: Dependencies,
  member: Member,
  { value, action }: { readonly value: Tension; readonly action: string },
): Promise<void> {
  const { workspaceId } = value;
  await deps.storage.records.commit(
    [{ kind: 'tension', value }],
    [decision(deps, member, { action, object: `tension:${value.id}`, details: {} })],
  );
  deps.storage.bus.publish('tensions.changed', { workspaceId });
}
