import type { Workspace } from '@opgave/shared/contract/records';
import type { AssumptionStanding } from '@opgave/shared/method/assumptions';
import { calendarDay } from '@opgave/shared/method/calendar';
import { isWithheld } from '@opgave/shared/method/opening';
import type { Dependencies } from '#identity/dependencies.ts';
import { assumptionsOf, standingOn } from '../assumptions/assumptions.ts';

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
  const { id, publication, timeZone } = workspace;
  const until = publication?.at ?? Number.POSITIVE_INFINITY;
  const today = calendarDay(deps.now(), timeZone);
  const all = await assumptionsOf(deps, id);
  return all
    .filter(({ madeAt, author }) => madeAt <= until && !isWithheld(workspace, author))
    .map((one) => ({ text: one.text, standing: standingOn(one, today), reviewOn: one.reviewOn }));
}
