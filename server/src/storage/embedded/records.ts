import { AppError } from '@opgave/shared/contract/errors';
import {
  type AuditEvent,
  type NewAuditEvent,
  type RecordKind,
  type RecordOf,
} from '@opgave/shared/contract/records';
import type { Records, RecordWrite } from '../ports.ts';
import type { Database } from './database.ts';
import { appendToChain, readEventHead } from './eventLog.ts';
import { below, idIn, inKey, recordKey } from './keys.ts';
import type { Operation } from './level.ts';
import { parseRecord } from './parseRecord.ts';
import { RecordChanges } from './recordChanges.ts';
import { type Fields, fieldsOf, recordOperations } from './recordOperations.ts';

export function createRecords(database: Database): Records {
  const changes = new RecordChanges();
  return {
    get: (kind, id) => get(database, kind, id),
    listByWorkspace: (kind, workspaceId) =>
      listBelow(database, kind, below('ofWorkspace', kind, workspaceId)),
    async findBy(kind, index, value) {
      const found = await listBelow(database, kind, below('index', kind, index, inKey(value)));
      // Between the two reads a record may have moved to another value.
      return found.filter((record) => fieldsOf(record).get(index) === value);
    },
    async list(kind) {
      const entries = await database.entries(below('record', kind));
      return entries.map(([key, sealed]) => parseRecord(kind, key, sealed));
    },
    async commit(writes, events, holds) {
      try {
        return await commit(database, { writes, events, holds });
      } finally {
        // Also after a failure: nobody knows what of it reached the disk.
        changes.note(writes);
      }
    },
    changesOf: (workspaceId) => changes.of(workspaceId),
  };
}

async function get<K extends RecordKind>(
  database: Database,
  kind: K,
  id: string,
): Promise<RecordOf<K> | undefined> {
  const key = recordKey(kind, id);
  const sealed = await database.get(key);
  return sealed === undefined ? undefined : parseRecord(kind, key, sealed);
}

async function listBelow<K extends RecordKind>(
  database: Database,
  kind: K,
  range: ReturnType<typeof below>,
): Promise<readonly RecordOf<K>[]> {
  const keys = (await database.keys(range)).map((key) => recordKey(kind, idIn(key)));
  const values = await database.getMany(keys);
  return keys.map((key, index) => {
    const sealed = values[index];
    if (sealed === undefined) throw new AppError('storage-unavailable', { key });
    return parseRecord(kind, key, sealed);
  });
}

interface Committing {
  readonly writes: readonly RecordWrite[];
  readonly events: readonly NewAuditEvent[];
  readonly holds: (() => Promise<void>) | undefined;
}

async function commit(
  database: Database,
  { writes, events, holds }: Committing,
): Promise<readonly AuditEvent[]> {
  if (writes.length === 0 && events.length === 0) return [];
  refuseTwice(writes);
  return database.exclusive(async () => {
    await holds?.();
    const stored = await database.getMany(writes.map(({ kind, value }) => recordKey(kind, value.id)));
    const records = writes.flatMap((write, index) => checkedWrite(write, stored[index]));
    const { chained, operations } = appendToChain(events, await readEventHead(database));
    await database.write([...records, ...operations]);
    return chained;
  });
}

function refuseTwice(writes: readonly RecordWrite[]): void {
  const keys = new Set<string>();
  for (const { kind, value } of writes) {
    const key = recordKey(kind, value.id);
    if (keys.has(key)) throw new AppError('internal', { reason: 'record written twice in one commit', kind });
    keys.add(key);
  }
}

function checkedWrite({ kind, value }: RecordWrite, sealed: Uint8Array | undefined): readonly Operation[] {
  const stored = sealed && parseRecord(kind, recordKey(kind, value.id), sealed);
  if (value.version !== (stored?.version ?? 0) + 1) throw new AppError('stale-version', { kind });
  const before: Fields | undefined = stored && fieldsOf(stored);
  return recordOperations(kind, fieldsOf(value), before);
}
