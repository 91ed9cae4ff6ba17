import type { Workspace } from '@opgave/shared/contract/records';
import type { AssumptionStanding } from '@opgave/shared/method/assumptions';
import { calendarDay } from '@opgave/shared/method/calendar';
import { isSharedSince } from '@opgave/shared/method/opening';
import type { Dependencies } from '#identity/dependencies.ts';
import { assumptionAt } from '../assumptions/assumptionAt.ts';
import { assumptionsOf, standingOn } from '../assumptions/assumptions.ts';
import { untilOf } from './publicChoice.ts';

export interface PublicAssumption {
  readonly text: string;
  readonly standing: AssumptionStanding;
  readonly reviewOn: string;
}

/** What the table takes for granted and whether that holds; not who said so, who looks after it, or on what evidence. */
export async function publicAssumptions(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  workspace: Workspace,
): Promise<readonly PublicAssumption[]> {
  const { id, timeZone } = workspace;
  const until = untilOf(workspace);
  const today = calendarDay(deps.now(), timeZone);
  const all = await assumptionsOf(deps, id);
  return all
    .filter(({ madeAt, author }) => isSharedSince(workspace, { personId: author, at: madeAt }))
    .flatMap((one) => assumptionAt(one, until) ?? [])
    .map((one) => ({ text: one.text, standing: standingOn(one, today), reviewOn: one.reviewOn }));
}
