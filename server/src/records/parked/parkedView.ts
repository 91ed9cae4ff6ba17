import type { Parked, Seat } from '@opgave/shared/contract/records';
import type { ParkedView } from '@opgave/shared/contract/stories';
import { timestamp } from '../moment.ts';

/** An idea as everyone at the table sees it. */
export function parkedView(parked: Parked, seat: Seat | undefined): ParkedView {
  const { id, text, wouldSolve, phase, parkedAt } = parked;
  const group = seat?.group ?? parked.group;
  return {
    id,
    text,
    wouldSolve,
    by: { name: seat?.displayName ?? '', ...(group !== undefined && { group }) },
    phase,
    parkedAt: timestamp(parkedAt),
  };
}
