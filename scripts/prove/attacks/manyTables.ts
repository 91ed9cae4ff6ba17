import { randomBytes } from 'node:crypto';
import { SeatId, WorkspaceId } from '@opgave/shared/ids';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import type { FilledTable } from '../../load/fillOpgave.ts';
import type { Visitor } from '../../load/httpVisitor.ts';
import type { Place } from '../../load/loadClient.ts';
import { documentAddress } from '../../load/opgaveServer.ts';
import { copyOfTable } from '../filledTables.ts';

/** A table and the people who write at it, and nowhere else. */
export interface TableOfMany {
  readonly workspaceId: string;
  readonly people: readonly Visitor[];
}

/** So many tables in one data folder, all in the same phase, with so many writers each. */
export async function manyTablesIn(
  folder: string,
  count: number,
  peopleAtEach: number,
): Promise<readonly TableOfMany[]> {
  const first = await copyOfTable(folder, { writers: count * peopleAtEach, readers: 0 });
  const workspaceIds = [first.workspaceId];
  while (workspaceIds.length < count) workspaceIds.push(newId());
  const tables = workspaceIds.map((workspaceId, index) => {
    const people = first.writers.slice(index * peopleAtEach, (index + 1) * peopleAtEach);
    return { workspaceId, people };
  });
  await store(first, tables.slice(1));
  return tables;
}

export function placesAt(port: number, { workspaceId, people }: TableOfMany): readonly Place[] {
  return people.map((person) => ({
    address: documentAddress(port, workspaceId, 'problem', person),
    dialect: Y_WEBSOCKET,
    document: 'problem',
  }));
}

/** Tables like the first, at which some of its people have a seat too. */
async function store({ folder, workspaceId }: FilledTable, tables: readonly TableOfMany[]): Promise<void> {
  const storage = await openEmbeddedStorage({ folder, now: () => Date.now() });
  const from = WorkspaceId.parse(workspaceId);
  const workspace = await storage.records.get('workspace', from);
  const seats = await storage.records.listByWorkspace('seat', from);
  if (!workspace) throw new Error('there is no table');
  for (const { workspaceId: id, people } of tables) {
    const at = { version: 1, workspaceId: WorkspaceId.parse(id) };
    const own = seats.filter(({ personId }) => people.some((person) => person.personId === personId));
    await storage.records.commit(
      [
        { kind: 'workspace', value: { ...workspace, id: at.workspaceId, version: 1, slug: id } },
        ...own.map((seat) => ({
          kind: 'seat' as const,
          value: { ...seat, ...at, id: SeatId.parse(newId()) },
        })),
      ],
      [],
    );
  }
  await storage.close();
}

function newId(): string {
  return randomBytes(12).toString('hex');
}
