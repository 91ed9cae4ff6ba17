import { AppError } from '@opgave/shared/contract/errors';
import type { MutePerson } from '@opgave/shared/contract/order';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, raisedEpoch, requireAllowed, requireMember, requireSeat } from '../member.ts';

export interface AboutPerson {
  readonly workspaceId: WorkspaceId;
  /** Who asks. */
  readonly personId: PersonId;
  readonly whom: PersonId;
}

/** Asks somebody to stop writing, or to ask for no turn, for a while; that person reads why. Nothing of theirs changes. */
export async function mutePerson(
  deps: Dependencies,
  about: AboutPerson & { readonly input: MutePerson },
): Promise<void> {
  const { member, seat } = await found(deps, about);
  if (seat.role === 'facilitator') throw new AppError('not-allowed', { reason: 'facilitator' });
  const { writing, turns } = about.input;
  const after = { ...seat, version: seat.version + 1, muted: about.input };
  await store(deps, member, after, { action: 'seat.muted', details: { writing, turns } });
}

/** Lets somebody go on again. */
export async function unmutePerson(deps: Dependencies, about: AboutPerson): Promise<void> {
  const { member, seat } = await found(deps, about);
  const { muted, ...rest } = seat;
  if (!muted) throw new AppError('stale-version');
  await store(deps, member, { ...rest, version: seat.version + 1 }, { action: 'seat.unmuted', details: {} });
}

async function found(deps: Dependencies, { workspaceId, personId, whom }: AboutPerson) {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  return { member, seat: await requireSeat(deps, member, whom) };
}

interface What {
  readonly action: string;
  readonly details: Readonly<Record<string, boolean>>;
}

async function store(
  deps: Dependencies,
  member: Member,
  after: Seat,
  { action, details }: What,
): Promise<void> {
  const { workspace } = member;
  const { personId } = after;
  await deps.storage.records.commit(
    [{ kind: 'seat', value: after }, raisedEpoch(workspace)],
    [decision(deps, member, { action, object: `person:${personId}`, details: { ...details } })],
  );
  const { bus } = deps.storage;
  bus.publish('access.changed', { workspaceId: workspace.id, personId });
  bus.publish('people.changed', { workspaceId: workspace.id });
  bus.publish('workspace.changed', { workspaceId: workspace.id, version: workspace.version + 1 });
}
