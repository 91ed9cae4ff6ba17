import type { Assumption } from '@opgave/shared/contract/assumptionRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { AssumptionId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import { type AssumptionStanding, assumptionStanding } from '@opgave/shared/method/assumptions';
import { type CalendarDay, calendarDay } from '@opgave/shared/method/calendar';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireAllowed, requireMember, requireSeat } from '../member.ts';

export interface AtAssumptions {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}
export interface AboutAssumption extends AtAssumptions {
  readonly assumptionId: AssumptionId;
}

/** Every assumption of a table that nobody took away, the oldest first. */
export async function assumptionsOf(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly Assumption[]> {
  const all = await storage.records.listByWorkspace('assumption', workspaceId);
  return all
    .filter(({ removed }) => removed === undefined)
    .toSorted((one, other) => one.madeAt - other.madeAt);
}

export function standingOn({ found, reviewOn }: Assumption, today: CalendarDay): AssumptionStanding {
  return assumptionStanding({ finding: found.at(-1)?.finding, reviewOn }, today);
}

export function todayAt({ now }: Pick<Dependencies, 'now'>, { workspace }: Member): CalendarDay {
  return calendarDay(now(), workspace.timeZone);
}

/** Who writes here, and whoever looks after it, writes down what was found out; not who was asked to pause with writing. */
export function mayFind({ actor, where, person }: Member, { owner }: Assumption): boolean {
  const isHeld = where.isArchived || where.phase === 'closed' || actor.seat?.isMuted === true;
  return can(actor, 'assumption.write', where) || (owner === person.id && !isHeld);
}

/** The assumption as this person saw it. Throws 'stale-version' when somebody changed it since. */
export async function requireAssumption(
  deps: Pick<Dependencies, 'storage'>,
  { workspaceId, personId, assumptionId }: AboutAssumption,
  version: number,
): Promise<{ readonly member: Member; readonly assumption: Assumption }> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'assumption.read');
  const assumption = await deps.storage.records.get('assumption', assumptionId);
  const isThere = assumption?.workspaceId === workspaceId && assumption.removed === undefined;
  if (!assumption || !isThere) throw new AppError('not-found');
  if (assumption.version !== version) throw new AppError('stale-version');
  return { member, assumption };
}

/** Who looks after it must be able to take part. */
export async function requireKeeper(
  deps: Pick<Dependencies, 'storage'>,
  member: Member,
  owner: PersonId,
): Promise<void> {
  const { role } = await requireSeat(deps, member, owner);
  if (role === 'observer') throw new AppError('not-allowed', { reason: 'observer' });
}

type Step = 'made' | 'changed' | 'found' | 'removed';

/** Stores it with its audit event, which holds no words, and tells the table. */
export async function storeAssumption(
  deps: Dependencies,
  member: Member,
  { value, step }: { readonly value: Assumption; readonly step: Step },
): Promise<void> {
  const { workspaceId, found } = value;
  const finding = step === 'found' ? { finding: found.at(-1)?.finding ?? '' } : {};
  await deps.storage.records.commit(
    [{ kind: 'assumption', value }],
    [
      decision(deps, member, {
        action: `assumption.${step}`,
        object: `assumption:${value.id}`,
        details: finding,
      }),
    ],
  );
  deps.storage.bus.publish('assumptions.changed', { workspaceId });
}
