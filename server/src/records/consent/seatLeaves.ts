import { AppError } from '@opgave/shared/contract/errors';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { removeSeat } from '@opgave/shared/method/consentMoves';
import { activeSeat } from '@opgave/shared/method/consentRound';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { changed, isDue, storedRounds } from './rounds.ts';

/**
 * To be written with whatever ends somebody's part as a participant: during a round the seat leaves the count
 * (`method.md` section 7). Throws 'stale-version' in the moment between the end of a stage and the writing down of it.
 */
export async function seatLeavesRound(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<readonly RecordWrite[]> {
  const record = (await storedRounds(deps, workspaceId)).at(-1);
  if (!record || record.round.voidedAt !== undefined || activeSeat(record.round, personId) === undefined)
    return [];
  if (record.round.closing !== undefined) return [];
  if (isDue(record, deps.now())) throw new AppError('stale-version');
  const round = removeSeat(record.round, personId, deps.now());
  return [{ kind: 'consentRound', value: changed(record, { round }) }];
}
