import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { HideParked } from '@opgave/shared/contract/stories';
import type { Parked } from '@opgave/shared/contract/storyRecords';
import type { ParkedId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Action } from '@opgave/shared/method/actions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { confirmed, isUnconfirmed, namelessAs } from '../fromRoom.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { takenOutOfMinutes, wentOnAt } from '../sessions/takenOutOfMinutes.ts';
import { parkedView } from './parkedView.ts';

export interface AboutParked {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly parkedId: ParkedId;
}
type Seen = AboutParked & { readonly version: number };

/** The facilitator takes an idea out of sight; it is kept, and only whoever parked it reads why. */
export async function hideParked(
  deps: Dependencies,
  about: AboutParked & { readonly input: HideParked },
): Promise<void> {
  const { version, reason } = about.input;
  const { member, parked } = await find(deps, { ...about, version }, 'parked.moderate');
  if (parked.hidden) throw new AppError('stale-version');
  await store(deps, member, { after: { ...parked, hidden: { reason } }, action: 'parked.hidden' });
}

/** The facilitator brings a hidden idea back. */
export async function showParked(deps: Dependencies, about: Seen): Promise<void> {
  const { member, parked } = await find(deps, about, 'parked.moderate');
  const { hidden, ...after } = parked;
  if (!hidden) throw new AppError('stale-version');
  await store(deps, member, { after, action: 'parked.restored' });
}

/** The person it was written down for says that it is right. */
export async function confirmParked(deps: Dependencies, about: Seen): Promise<void> {
  const { member, parked } = await find(deps, about, 'parked.withdraw');
  const after = { ...parked, fromRoom: confirmed(parked.fromRoom, deps.now()) };
  await store(deps, member, { after, action: 'parked.confirmed' });
}

/**
 * The person it was written down for takes it back, with its words, also those in minutes. One's own idea stays: a
 * solution is never deleted (`method.md` section 2.2).
 */
export async function withdrawParked(deps: Dependencies, about: Seen): Promise<void> {
  const { member, parked } = await find(deps, about, 'parked.withdraw');
  if (!isUnconfirmed(parked.fromRoom)) throw new AppError('not-allowed', { action: 'parked.withdraw' });
  const after: Parked = { ...parked, text: '', wouldSolve: '', withdrawn: true };
  const said = { wordsIn: () => [parked.text], isSaidIn: wentOnAt(parked.parkedAt) };
  const also = await takenOutOfMinutes(deps, member, said);
  await store(deps, member, { after, action: 'parked.withdrawn', details: namelessAs(parked), also });
}

interface Found {
  readonly member: Member;
  readonly parked: Parked;
}

/** An idea that this person may not see is as unknown as one that never was (T12). */
async function find(deps: Dependencies, about: Seen, action: Action): Promise<Found> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  requireAllowed(member, 'parked.read');
  const parked = await deps.storage.records.get('parked', about.parkedId);
  const isThere = parked?.workspaceId === about.workspaceId && parkedView(member, parked, []) !== undefined;
  if (!parked || !isThere) throw new AppError('not-found');
  requireAllowed({ ...member, where: { ...member.where, owner: parked.author } }, action);
  if (parked.version !== about.version) throw new AppError('stale-version');
  return { member, parked };
}

interface ParkedChange {
  readonly after: Parked;
  readonly action: string;
  readonly details?: NewAuditEvent['details'];
  readonly also?: readonly RecordWrite[];
}

async function store(deps: Dependencies, member: Member, change: ParkedChange): Promise<void> {
  const { after, action, details = {}, also = [] } = change;
  const { id, workspaceId, version } = after;
  await deps.storage.records.commit(
    [{ kind: 'parked', value: { ...after, version: version + 1 } }, ...also],
    [decision(deps, member, { action, object: `parked:${id}`, details })],
  );
  deps.storage.bus.publish('parked.changed', { workspaceId });
}
