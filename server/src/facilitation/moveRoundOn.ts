import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { WorkspaceId } from '@opgave/shared/ids';
import { repairSections } from '@opgave/shared/method/consentRepair';
import type { Member } from '#identity/standing.ts';
import { atThisMoment, changed, isDue, storedRounds } from '#records/consent/rounds.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { leaderOf } from './leaderOf.ts';
import { commitMove } from './phaseMove.ts';

/**
 * Writes down that a stage of the consent round of this workspace is over, as soon as it is; otherwise does nothing.
 * Without quorum from outside the workspace goes back to `define` (`method.md` section 7). Throws 'stale-version' when
 * somebody wrote at the same moment; ask again then.
 */
export async function moveRoundOn(deps: FacilitationDeps, workspaceId: WorkspaceId): Promise<void> {
  const before = (await storedRounds(deps, workspaceId)).at(-1);
  const workspace = await deps.storage.records.get('workspace', workspaceId);
  if (!before || !workspace || workspace.archivedAt !== undefined || !isDue(before, deps.now())) return;
  const after = await atThisMoment(deps, before);
  const events = stageLines(before, after, workspace);
  const leader = goesBack(after, workspace) ? await leaderOf(deps, workspaceId) : undefined;
  if (leader) await goBack(deps, leader, { after, events });
  else await deps.storage.records.commit([{ kind: 'consentRound', value: changed(after, {}) }], events);
  // A repair that begins or ends changes who may write where.
  deps.storage.bus.publish('access.changed', { workspaceId });
  deps.storage.bus.publish('consent.changed', { workspaceId });
}

function goesBack({ round }: ConsentRoundRecord, { phase }: Workspace): boolean {
  return phase === 'consent' && round.closing?.outcome === 'noQuorum';
}

async function goBack(
  deps: FacilitationDeps,
  leader: Member,
  { after, events }: { readonly after: ConsentRoundRecord; readonly events: readonly NewAuditEvent[] },
): Promise<void> {
  const details = { from: 'consent', to: 'define', reason: '', why: 'noQuorum', isConsentVoid: true };
  await commitMove(deps, leader, {
    ...{ to: 'define', recordedAs: 'phase.back', details, events },
    round: after,
    isByRule: true,
  });
}

/** A line for every stage that began and one when the round closed; nobody did it, so it names nobody. */
function stageLines(
  before: ConsentRoundRecord,
  { id, round }: ConsentRoundRecord,
  { id: workspaceId }: Workspace,
): readonly NewAuditEvent[] {
  const line = (at: number, action: string, details: NewAuditEvent['details']) =>
    ({ at, workspaceId, action, object: `consentRound:${id}`, result: 'done', details }) as const;
  const begun = round.stages.slice(before.round.stages.length).map(({ name, from, lastDay }) =>
    line(from, 'consent.stageBegan', {
      stage: name,
      lastDay,
      ...(name === 'repair' && { sections: [...repairSections(round)] }),
    }),
  );
  const { closing } = round;
  return closing ? [...begun, line(closing.at, 'consent.closed', { outcome: closing.outcome })] : begun;
}
