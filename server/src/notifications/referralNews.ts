import type { NotificationKind } from '@opgave/shared/contract/notificationRecords';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { keepersAt } from '#records/referrals/keepers.ts';
import { type Told, tell } from './told.ts';

type Reading = Pick<Dependencies, 'storage'>;
interface Happened {
  readonly workspaceId: WorkspaceId;
  readonly about: string;
  readonly at: number;
  readonly number: number;
}

/** Told to everyone who keeps the door of the table that owns it. */
export function toKeepers(kind: NotificationKind) {
  return async (deps: Reading, event: Happened): Promise<readonly Told[]> => {
    const people = await keepersOf(deps, event.workspaceId);
    return said(event, kind, people);
  };
}

/** Told to the one person who answers for it, or to everyone who keeps the door when that person left. */
export function toOwner(kind: NotificationKind) {
  return async (deps: Reading, event: Happened): Promise<readonly Told[]> => {
    const referral = await referralOf(deps, event);
    if (!referral) return [];
    const { personId, workspaceId } = referral.course.owner;
    const keepers = await keepersOf(deps, workspaceId);
    return said({ ...event, workspaceId }, kind, keepers.includes(personId) ? [personId] : keepers);
  };
}

/** Told at the table that is asked to take it over. */
export async function toAsked(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const to = (await referralOf(deps, event))?.course.handover?.to;
  if (!to || !('workspaceId' in to)) return [];
  const asked = to.workspaceId;
  return said({ ...event, workspaceId: asked }, 'referralAsked', await keepersOf(deps, asked));
}

/** Told to whoever handed it over, at their own table. */
export async function toFormerOwner(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const from = (await referralOf(deps, event))?.course.handover?.from;
  if (!from) return [];
  return said({ ...event, workspaceId: from.workspaceId }, 'referralTaken', [from.personId]);
}

/** Told to whoever wrote at a table what was sent on: at that table, and wherever it is by now. */
export async function toSender(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const { source, sourceTable } = (await referralOf(deps, event)) ?? {};
  if (!source || sourceTable === undefined) return [];
  return said({ ...event, workspaceId: sourceTable }, 'referralTold', [source.author]);
}

async function keepersOf(deps: Reading, workspaceId: WorkspaceId): Promise<readonly PersonId[]> {
  return (await keepersAt(deps, workspaceId)).map(({ personId }) => personId);
}

async function referralOf({ storage }: Reading, { about }: Happened): Promise<Referral | undefined> {
  return storage.records.get('referral', about);
}

function said(
  { workspaceId, about, at, number }: Happened,
  kind: NotificationKind,
  people: readonly PersonId[],
): readonly Told[] {
  return tell(people, { kind, workspaceId, about, at, occasion: number });
}
