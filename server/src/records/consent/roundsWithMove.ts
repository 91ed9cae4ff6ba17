import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { voidRound } from '@opgave/shared/method/consentMoves';
import { isAtLeast, type Phase } from '@opgave/shared/method/phases';
import type { RecordWrite } from '#storage/ports.ts';
import { changed, type RoundDeps, roundsNow } from './rounds.ts';

/**
 * What is written of rounds with a change of phase: before `consent` any consent that was given is void, and stays on
 * record (`method.md` section 1.2). `decided` is a round that changes with the same move.
 */
export async function roundsWithMove(
  deps: RoundDeps,
  workspace: Workspace,
  to: Phase,
  decided?: ConsentRoundRecord,
): Promise<readonly RecordWrite[]> {
  const rounds = await roundsNow(deps, workspace.id);
  if (isAtLeast(to, 'consent')) return decided === undefined ? [] : [written(decided)];
  return rounds
    .map((record) => (record.id === decided?.id ? decided : record))
    .filter(({ round }) => round.voidedAt === undefined)
    .map((record) => written({ ...record, round: voidRound(record.round, deps.now()) }));
}

/** `record` has the version that was read. */
function written(record: ConsentRoundRecord): RecordWrite {
  return { kind: 'consentRound', value: changed(record, {}) };
}
