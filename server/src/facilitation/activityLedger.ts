import type { WorkspaceId } from '@opgave/shared/ids';
import { type Activity, addCounts, type Counts, NOTHING } from '@opgave/shared/method/balance';
import type { Group } from '@opgave/shared/method/groups';

const MINUTE = 60_000;
const LONGEST = 60;

type Minutes = Map<number, Map<Group, Counts>>;

export interface Deed {
  readonly group: Group;
  readonly activity: Activity;
  readonly amount: number;
}

/** How much each group did in each of the last sixty minutes, per table; it knows no person. */
export class ActivityLedger {
  readonly #now: () => number;
  readonly #tables = new Map<WorkspaceId, Minutes>();

  constructor(now: () => number) {
    this.#now = now;
  }

  note(workspaceId: WorkspaceId, { group, activity, amount }: Deed): void {
    const minutes = this.#tables.get(workspaceId) ?? new Map<number, Map<Group, Counts>>();
    this.#tables.set(workspaceId, minutes);
    const minute = this.#minuteNow();
    const groups = minutes.get(minute) ?? new Map<Group, Counts>();
    if (!minutes.has(minute)) this.#startMinute(minutes, minute, groups);
    groups.set(group, addCounts(groups.get(group) ?? NOTHING, { ...NOTHING, [activity]: amount }));
  }

  /** What a group did in the last so many minutes, this one included. */
  counts(workspaceId: WorkspaceId, group: Group, minutes: number): Counts {
    const from = this.#minuteNow() - minutes;
    return [...(this.#tables.get(workspaceId) ?? [])]
      .filter(([minute]) => minute > from)
      .reduce((sum, [, groups]) => addCounts(sum, groups.get(group) ?? NOTHING), NOTHING);
  }

  #minuteNow(): number {
    return Math.floor(this.#now() / MINUTE);
  }

  #startMinute(minutes: Minutes, minute: number, groups: Map<Group, Counts>): void {
    minutes.set(minute, groups);
    for (const old of minutes.keys()) if (old <= minute - LONGEST) minutes.delete(old);
  }
}
