import type { WorkspaceId } from '@opgave/shared/ids';
import { ACTIVITIES, type Activity, type Counts } from '@opgave/shared/method/balance';
import type { Group } from '@opgave/shared/method/groups';

const MINUTE = 60_000;
const LONGEST = 60;

export interface Deed {
  readonly group: Group;
  readonly activity: Activity;
  readonly amount: number;
}

/**
 * How much each group did in each of the last sixty minutes, per table; it knows no person. A table takes the same room
 * however long it goes on, and none an hour after its last deed (P27).
 */
export class ActivityLedger {
  readonly #now: () => number;
  readonly #tables = new Map<WorkspaceId, Map<Group, Hour>>();
  #minute = 0;

  constructor(now: () => number) {
    this.#now = now;
  }

  note(workspaceId: WorkspaceId, { group, activity, amount }: Deed): void {
    const minute = this.#minuteNow();
    if (minute !== this.#minute) this.#startMinute(minute);
    const groups = this.#tables.get(workspaceId) ?? new Map<Group, Hour>();
    this.#tables.set(workspaceId, groups);
    const hour = groups.get(group) ?? new Hour(minute);
    groups.set(group, hour);
    hour.add(minute, activity, amount);
  }

  /** What a group did in the last so many minutes, this one included. */
  counts(workspaceId: WorkspaceId, group: Group, minutes: number): Counts {
    const until = this.#minuteNow();
    const hour = this.#tables.get(workspaceId)?.get(group) ?? new Hour(until);
    return hour.sum(until - minutes + 1, until);
  }

  #minuteNow(): number {
    return Math.floor(this.#now() / MINUTE);
  }

  #startMinute(minute: number): void {
    this.#minute = minute;
    for (const [id, groups] of this.#tables) {
      const isOver = [...groups.values()].every(({ newest }) => newest <= minute - LONGEST);
      if (isOver) this.#tables.delete(id);
    }
  }
}

/** The deeds of one group in the sixty minutes until the newest; each minute takes the place of the one an hour before. */
class Hour {
  newest: number;
  readonly #amounts = new Uint32Array(LONGEST * ACTIVITIES.length);

  constructor(minute: number) {
    this.newest = minute;
  }

  add(minute: number, activity: Activity, amount: number): void {
    const from = Math.max(this.newest, minute - LONGEST) + 1;
    for (let passed = from; passed <= minute; passed += 1) {
      const place = placeOf(passed);
      this.#amounts.fill(0, place, place + ACTIVITIES.length);
    }
    this.newest = Math.max(this.newest, minute);
    const place = placeOf(minute) + ACTIVITIES.indexOf(activity);
    this.#amounts[place] = (this.#amounts[place] ?? 0) + amount;
  }

  /** Both minutes included. */
  sum(from: number, until: number): Counts {
    const counts = { words: 0, cards: 0, comments: 0, votes: 0, turns: 0 };
    const first = Math.max(from, this.newest - LONGEST + 1);
    for (let minute = first; minute <= Math.min(until, this.newest); minute += 1) {
      for (const [index, activity] of ACTIVITIES.entries()) {
        counts[activity] += this.#amounts[placeOf(minute) + index] ?? 0;
      }
    }
    return counts;
  }
}

function placeOf(minute: number): number {
  return (minute % LONGEST) * ACTIVITIES.length;
}
