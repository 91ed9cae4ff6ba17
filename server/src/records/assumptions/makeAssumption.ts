import { MAX_ASSUMPTIONS, type NewAssumption } from '@opgave/shared/contract/assumptions';
import { AppError } from '@opgave/shared/contract/errors';
import { AssumptionId } from '@opgave/shared/ids';
import type { Dependencies } from '#identity/dependencies.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { type AtAssumptions, assumptionsOf, requireKeeper, storeAssumption, todayAt } from './assumptions.ts';

/** Writes down what the table takes for granted, who looks after it, and when. That day lies ahead. */
export async function makeAssumption(
  deps: Dependencies,
  { workspaceId, personId, input }: AtAssumptions & { readonly input: NewAssumption },
): Promise<AssumptionId> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'assumption.write');
  if (input.reviewOn <= todayAt(deps, member)) throw new AppError('invalid-input', { reason: 'past-day' });
  await requireKeeper(deps, member, input.owner);
  const all = await assumptionsOf(deps, workspaceId);
  if (all.length >= MAX_ASSUMPTIONS) throw new AppError('too-many', { max: MAX_ASSUMPTIONS });
  const id = AssumptionId.parse(deps.newId());
  const value = {
    ...{ id, version: 1, workspaceId, author: personId, ...input },
    ...{ madeAt: deps.now(), phase: member.workspace.phase },
    ...{ found: [], options: [], choice: false },
  };
  await storeAssumption(deps, member, { value, step: 'made' });
  return id;
}
