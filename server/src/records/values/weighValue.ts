import { createHash } from 'node:crypto';
import { AppError } from '@opgave/shared/contract/errors';
import type { ValueScore } from '@opgave/shared/contract/valueRecords';
import type { WeighValue } from '@opgave/shared/contract/valuesCheck';
import { type PersonId, ScoreId, type WorkspaceId } from '@opgave/shared/ids';
import type { ValueKey } from '@opgave/shared/method/ownValues';
import type { ValueVersion } from '@opgave/shared/method/valuesCheck';
import { checkWeighedIn } from '@opgave/shared/method/weighing';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { decision, requireMember } from '../member.ts';
import { askedValues } from './askedValues.ts';
import { mayWeigh } from './rights.ts';

const ID_LENGTH = 40;

export interface WeighingOne {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly value: ValueKey;
  readonly input: WeighValue;
}

/** Gives or changes one's own score of one value. The audit line does not say which it is. */
export async function weighValue(deps: Dependencies, weighing: WeighingOne): Promise<void> {
  const { workspaceId, personId, value, input } = weighing;
  const member = await requireMember(deps, workspaceId, personId);
  const check = checkWeighedIn(member.where.phase);
  if (check === undefined || !mayWeigh(member, check))
    throw new AppError('not-allowed', { action: 'valuesCheck.write' });
  if (!askedValues(member.workspace).includes(value)) throw new AppError('not-found');
  const before = await deps.storage.records.get('valueScore', scoreId(weighing, check));
  if (input.version !== (before?.version ?? 0)) throw new AppError('stale-version');
  const publicId = before?.publicId ?? ScoreId.parse(deps.newId());
  await deps.storage.records.commit(
    [{ kind: 'valueScore', value: newScore(deps, { member, weighing, check, publicId }) }],
    [decision(deps, member, { action: 'value.weighed', object: `value:${check}/${value}`, details: {} })],
  );
  deps.storage.bus.publish('values.changed', { workspaceId });
}

interface Given {
  readonly member: Member;
  readonly weighing: WeighingOne;
  readonly check: ValueVersion;
  readonly publicId: ScoreId;
}

function newScore(deps: Dependencies, { member, weighing, check, publicId }: Given): ValueScore {
  const { group } = member.seat;
  const { version, forWhom, ...given } = weighing.input;
  const isHarmed = given.score === -2 || given.score === -1;
  return {
    ...given,
    id: scoreId(weighing, check),
    version: version + 1,
    workspaceId: member.workspace.id,
    publicId,
    personId: member.person.id,
    ...(group !== undefined && { group }),
    check,
    value: weighing.value,
    ...(isHarmed && forWhom !== undefined && { forWhom }),
    weighedAt: deps.now(),
  };
}

/** The same for the same person and value, so that two tabs at once can never make two scores. */
function scoreId({ workspaceId, personId, value }: WeighingOne, check: ValueVersion): ScoreId {
  const hash = createHash('sha256').update(`${workspaceId}/${check}/${value}/${personId}`).digest('hex');
  return ScoreId.parse(hash.slice(0, ID_LENGTH));
}
