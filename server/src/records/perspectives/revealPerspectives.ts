import { AppError } from '@opgave/shared/contract/errors';
import type { PerspectiveReveal } from '@opgave/shared/contract/perspectiveRecords';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { readyPerGroup, revealRefusal } from '@opgave/shared/method/perspectives';
import { isAtLeast, type Phase } from '@opgave/shared/method/phases';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { cardOf, readPerspectives } from './perspectives.ts';

export interface Revealing {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  /** How many were ready when the facilitator decided. */
  readonly ready: number;
}

/**
 * Turns all cards at once, for everyone and for good (`method.md` section 3.1, rule 2). Throws 'not-allowed' with the
 * reason, and 'stale-version' when fewer are ready than the facilitator saw.
 */
export async function revealPerspectives(deps: Dependencies, revealing: Revealing): Promise<void> {
  const { workspaceId, personId, ready } = revealing;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'perspective.decide');
  const { stored, state } = await readPerspectives(deps, member.workspace);
  const cards = stored.map(cardOf);
  const reason = revealRefusal(cards, state);
  if (reason !== undefined) throw new AppError('not-allowed', { reason });
  const count = [...readyPerGroup(cards).values()].reduce((sum, number) => sum + number, 0);
  if (count < ready) throw new AppError('stale-version');
  await deps.storage.records.commit([revealWrite(deps, member)], [revealEvent(deps, member, { count })]);
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('perspectives.changed', { workspaceId });
}

export interface RevealByMove {
  readonly writes: readonly RecordWrite[];
  readonly events: readonly NewAuditEvent[];
}

/** Moving on from `explore` turns what is still hidden; to be committed together with the move. */
export async function revealByMovingOn(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  member: Member,
  to: Phase,
): Promise<RevealByMove> {
  const { workspace } = member;
  const isMovingOn = workspace.phase === 'explore' && isAtLeast(to, 'fundamentals');
  const revealed = isMovingOn && (await deps.storage.records.get('perspectiveReveal', workspace.id));
  if (!isMovingOn || revealed || !workspace.settings.silentFirst) return { writes: [], events: [] };
  return {
    writes: [revealWrite(deps, member)],
    events: [revealEvent(deps, member, { byMovingTo: to })],
  };
}

function revealWrite(deps: Pick<Dependencies, 'now'>, { workspace, person }: Member): RecordWrite {
  const { id } = workspace;
  const value: PerspectiveReveal = {
    ...{ id, version: 1, workspaceId: id },
    revealedAt: deps.now(),
    by: person.id,
  };
  return { kind: 'perspectiveReveal', value };
}

function revealEvent(
  deps: Pick<Dependencies, 'now'>,
  member: Member,
  details: NewAuditEvent['details'],
): NewAuditEvent {
  const object = `workspace:${member.workspace.id}`;
  return decision(deps, member, { action: 'perspectives.revealed', object, details });
}
