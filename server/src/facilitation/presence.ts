import type { PersonId, WorkspaceId } from '@opgave/shared/ids';

/** At most one message about who is here per workspace in this many milliseconds. */
export const PRESENCE_INTERVAL = 250;

/** Who is at which table, counted over all connections of a person. */
export interface Presence {
  arrive(workspaceId: WorkspaceId, personId: PersonId): void;
  leave(workspaceId: WorkspaceId, personId: PersonId): void;
  here(workspaceId: WorkspaceId): readonly PersonId[];
  /** Workspaces where somebody was since the last time this was asked. */
  takeVisited(): ReadonlySet<WorkspaceId>;
  close(): void;
}

export type TellPresence = (workspaceId: WorkspaceId, here: readonly PersonId[]) => void;

export function createPresence(tell: TellPresence): Presence {
  const connections = new Map<WorkspaceId, Map<PersonId, number>>();
  const timers = new Map<WorkspaceId, NodeJS.Timeout>();
  let visited = new Set<WorkspaceId>();

  function here(workspaceId: WorkspaceId): readonly PersonId[] {
    return [...(connections.get(workspaceId)?.keys() ?? [])].sort();
  }

  function tellSoon(workspaceId: WorkspaceId): void {
    if (timers.has(workspaceId)) return;
    const timer = setTimeout(() => {
      timers.delete(workspaceId);
      tell(workspaceId, here(workspaceId));
    }, PRESENCE_INTERVAL);
    timers.set(workspaceId, timer.unref());
  }

  function count(workspaceId: WorkspaceId, personId: PersonId, change: 1 | -1): void {
    const people = connections.get(workspaceId) ?? new Map<PersonId, number>();
    const before = people.get(personId) ?? 0;
    const after = before + change;
    if (after > 0) people.set(personId, after);
    else people.delete(personId);
    if (people.size > 0) connections.set(workspaceId, people);
    else connections.delete(workspaceId);
    if (before === 0 || after === 0) tellSoon(workspaceId);
  }

  return {
    here,
    arrive(workspaceId, personId) {
      visited.add(workspaceId);
      count(workspaceId, personId, 1);
    },
    leave: (workspaceId, personId) => count(workspaceId, personId, -1),
    takeVisited() {
      const taken = visited;
      visited = new Set(connections.keys());
      return taken;
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
      timers.clear();
    },
  };
}
