import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { isAtLeast, type Phase } from '@opgave/shared/method/phases';
import type { Member } from '#identity/standing.ts';
import { roundsWithMove } from '#records/consent/roundsWithMove.ts';
import { decision, requireMember } from '#records/member.ts';
import { revealByMovingOn } from '#records/perspectives/revealPerspectives.ts';
import { reflectionWithMove } from '#records/reflection/reflection.ts';
import { documentsWritten, takeVersion } from '#records/versions/takeVersion.ts';
import type { FacilitationDeps } from './dependencies.ts';

/** Who asks to move which workspace, and the version of it that this person saw. */
export interface PhaseCommand {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly version: number;
}

/** What was asked; the record calls it the same, done or refused. */
export type PhaseMoveAction = 'phase.advance' | 'phase.back';
type Details = NewAuditEvent['details'];

/** Lets the facilitator through who saw the newest version. Somebody else's attempt is recorded as refused (P32). */
export async function requireMover(
  deps: FacilitationDeps,
  command: PhaseCommand,
  action: PhaseMoveAction,
): Promise<Member> {
  const member = await requireMember(deps, command.workspaceId, command.personId);
  if (!can(member.actor, action, member.where)) {
    await recordRefusal(deps, member, action, { code: 'not-allowed', from: member.workspace.phase });
    throw new AppError('not-allowed');
  }
  if (member.workspace.version !== command.version) throw new AppError('stale-version');
  return member;
}

export async function recordRefusal(
  deps: FacilitationDeps,
  member: Member,
  action: PhaseMoveAction,
  details: Details,
): Promise<void> {
  const attempt = eventOf(deps, member, action, details);
  await deps.storage.records.commit([], [{ ...attempt, result: 'refused' }]);
}

export interface PhaseMove {
  readonly to: Phase;
  readonly recordedAs: string;
  readonly details: Details;
  /** A consent round that changes with this move, of the version that was read, and what the record says of it. */
  readonly round?: ConsentRoundRecord;
  readonly events?: readonly NewAuditEvent[];
  /** Throws when it may not be any more; asked when nothing else can come in between. */
  readonly holds?: () => Promise<void>;
  /** A rule of the method moves the workspace, and nobody in particular. */
  readonly isByRule?: boolean;
}

/**
 * Keeps a version of every document, and stores it together with the new phase and the audit event: all or nothing.
 * Then tells everyone, and has every open connection judged again.
 */
export async function commitMove(
  deps: FacilitationDeps,
  member: Member,
  move: PhaseMove,
): Promise<Workspace> {
  const { records, bus } = deps.storage;
  const moved = movedTo(member.workspace, move.to, deps.now());
  const written = await documentsWritten(deps.storage, member.workspace);
  const versions = await Promise.all(
    written.map((document) =>
      takeVersion(deps, { workspace: member.workspace, document, reason: 'phase-change' }),
    ),
  );
  const reveal = await revealByMovingOn(deps, member, move.to);
  const lookBack = await reflectionWithMove(deps, member.workspace);
  const rounds = await roundsWithMove(deps, member.workspace, move.to, move.round);
  await records.commit(
    [
      { kind: 'workspace', value: moved },
      ...versions.flatMap(({ writes }) => writes),
      ...reveal.writes,
      ...rounds,
      ...lookBack,
    ],
    [...(move.events ?? []), movedEvent(deps, member, move), ...reveal.events],
    move.holds,
  );
  const { id, phase, version } = moved;
  bus.publish('access.changed', { workspaceId: id });
  const by = move.isByRule === true ? '' : member.seat.displayName;
  bus.publish('phase.changed', { workspaceId: id, phase, version, by });
  return moved;
}

function movedTo(workspace: Workspace, to: Phase, at: number): Workspace {
  return {
    ...workspace,
    version: workspace.version + 1,
    phase: to,
    phaseSince: at,
    furthestPhase: isAtLeast(workspace.furthestPhase, to) ? workspace.furthestPhase : to,
    permissionEpoch: workspace.permissionEpoch + 1,
  };
}

function movedEvent(deps: FacilitationDeps, member: Member, move: PhaseMove): NewAuditEvent {
  const { actor, ...event } = eventOf(deps, member, move.recordedAs, move.details);
  return { ...event, ...(actor !== undefined && move.isByRule !== true && { actor }) };
}

function eventOf(deps: FacilitationDeps, member: Member, action: string, details: Details): NewAuditEvent {
  return decision(deps, member, { action, object: `workspace:${member.workspace.id}`, details });
}
