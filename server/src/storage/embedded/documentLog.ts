import { AppError } from '@opgave/shared/contract/errors';
import type { DocumentId } from '@opgave/shared/ids';
import type { DocumentAppend, DocumentLog, LogPosition, StoredDocument } from '../ports.ts';
import { seal, sealJson } from './checked.ts';
import type { Database } from './database.ts';
import { encodeSnapshot, encodeUpdate, firstClaims, type SnapshotValue } from './documentValues.ts';
import { headKey, snapshotKey, updateKey } from './keys.ts';
import type { Operation } from './level.ts';
import { createQueue } from './queue.ts';
import { claimsOf, readDocument, readHead, readWholeDocument, salvageDocument } from './readDocument.ts';

const POSITIONS_KEPT = 1_000;

interface Waiting {
  readonly appends: readonly DocumentAppend[];
  readonly resolve: (positions: readonly LogPosition[]) => void;
  readonly reject: (cause: unknown) => void;
}

interface Prepared {
  readonly waiting: Waiting;
  readonly operations: readonly Operation[];
  readonly positions: readonly LogPosition[];
}

/** Calls that arrive while the disk is busy share the next synced batch. */
export class EmbeddedDocumentLog implements DocumentLog {
  readonly #database: Database;
  readonly #compactions = createQueue();
  /** The newest position of the documents used last; the disk has them all. */
  readonly #positions = new Map<DocumentId, LogPosition>();
  #waiting: Waiting[] = [];
  #isDraining = false;

  constructor(database: Database) {
    this.#database = database;
  }

  append(appends: readonly DocumentAppend[]): Promise<readonly LogPosition[]> {
    if (appends.length === 0) return Promise.resolve([]);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ appends, resolve, reject });
      if (!this.#isDraining) void this.#drain();
    });
  }

  read(id: DocumentId): Promise<StoredDocument> {
    return readDocument(this.#database, id);
  }

  salvage(id: DocumentId): Promise<readonly Uint8Array[]> {
    return salvageDocument(this.#database, id);
  }

  compact(
    id: DocumentId,
    snapshot: Uint8Array,
    covers: LogPosition,
    stateVector?: Uint8Array,
  ): Promise<void> {
    return this.#compactions(async () => {
      const operations = await this.#compaction(id, { update: snapshot, covers, stateVector });
      if (operations.length > 0) await this.#database.exclusive(() => this.#database.write(operations));
    });
  }

  async #compaction(
    id: DocumentId,
    { covers, ...snapshot }: Omit<SnapshotValue, 'claims'>,
  ): Promise<readonly Operation[]> {
    const whole = await readWholeDocument(this.#database, id);
    if (covers < 1 || covers > whole.position)
      throw new AppError('internal', { covers, position: whole.position });
    const before = whole.snapshot?.covers ?? 0;
    // An older snapshot than the one that stands would bring back what was already replaced.
    if (covers <= before) return [];

    const key = snapshotKey(id);
    const claims = firstClaims(claimsOf(whole, covers));
    const covered = whole.updates.filter(({ position }) => position <= covers);
    return [
      { type: 'put', key, value: seal(key, encodeSnapshot({ ...snapshot, covers, claims })) },
      ...covered.map(({ position }): Operation => ({ type: 'del', key: updateKey(id, position) })),
    ];
  }

  async #drain(): Promise<void> {
    this.#isDraining = true;
    while (this.#waiting.length > 0)
      await this.#database.exclusive(() => this.#writeWaiting()).catch(this.#refuse);
    this.#isDraining = false;
  }

  readonly #refuse = (cause: unknown): void => {
    for (const { reject } of this.#waiting.splice(0)) reject(cause);
  };

  async #writeWaiting(): Promise<void> {
    const heads = new Map<DocumentId, LogPosition>();
    const prepared: Prepared[] = [];
    for (const waiting of this.#waiting.splice(0)) {
      await this.#prepare(waiting, heads).then((one) => prepared.push(one), waiting.reject);
    }
    try {
      await this.#database.write([
        ...prepared.flatMap(({ operations }) => operations),
        ...headOperations(heads),
      ]);
    } catch (cause) {
      this.#positions.clear();
      for (const { waiting } of prepared) waiting.reject(cause);
      return;
    }
    for (const [id, position] of heads) this.#remember(id, position);
    for (const { waiting, positions } of prepared) waiting.resolve(positions);
  }

  /** Reads every position before it gives one out, so that a call that fails has no part in the batch. */
  async #prepare(waiting: Waiting, heads: Map<DocumentId, LogPosition>): Promise<Prepared> {
    const { appends } = waiting;
    const newest = new Map<DocumentId, LogPosition>();
    for (const { id } of appends) newest.set(id, heads.get(id) ?? (await this.#newestPosition(id)));

    const positions: LogPosition[] = [];
    const operations = appends.map(({ id, update, claims }): Operation => {
      const position = (newest.get(id) ?? 0) + 1;
      const key = updateKey(id, position);
      newest.set(id, position);
      positions.push(position);
      return { type: 'put', key, value: seal(key, encodeUpdate({ claims, update })) };
    });
    for (const [id, position] of newest) heads.set(id, position);
    return { waiting, operations, positions };
  }

  async #newestPosition(id: DocumentId): Promise<LogPosition> {
    return this.#positions.get(id) ?? (await readHead(this.#database, id));
  }

  #remember(id: DocumentId, position: LogPosition): void {
    this.#positions.delete(id);
    this.#positions.set(id, position);
    const [oldest] = this.#positions.keys();
    if (this.#positions.size > POSITIONS_KEPT && oldest !== undefined) this.#positions.delete(oldest);
  }
}

function headOperations(heads: ReadonlyMap<DocumentId, LogPosition>): readonly Operation[] {
  return [...heads].map(([id, position]) => {
    const key = headKey(id);
    return { type: 'put', key, value: sealJson(key, position) };
  });
}
