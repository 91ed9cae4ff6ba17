import { AppError } from '@opgave/shared/contract/errors';
import type { DocumentId } from '@opgave/shared/ids';
import { z } from 'zod';
import type { ClientIdClaim, LogPosition, StoredDocument } from '../ports.ts';
import { unseal, unsealJson } from './checked.ts';
import type { Database } from './database.ts';
import {
  decodeSnapshot,
  decodeUpdate,
  firstClaims,
  type SnapshotValue,
  type UpdateValue,
} from './documentValues.ts';
import { headKey, partsOf, positionIn, snapshotKey } from './keys.ts';
import type { Entry } from './level.ts';

const Head = z.int().min(1);

interface PlacedUpdate extends UpdateValue {
  readonly position: LogPosition;
}

/** A document as it lies on disk, each update with its place. */
export interface WholeDocument {
  readonly snapshot?: SnapshotValue;
  readonly updates: readonly PlacedUpdate[];
  readonly position: LogPosition;
}

/** Position of the newest update; 0 when nothing was ever appended. */
export async function readHead(database: Database, id: DocumentId): Promise<LogPosition> {
  const key = headKey(id);
  const sealed = await database.get(key);
  if (sealed === undefined) return 0;

  const head = Head.safeParse(unsealJson(key, sealed)?.value);
  if (!head.success) throw damaged(id);
  return head.data;
}

/** Throws 'document-damaged' when a value is not what was written, or when an update is missing (P04). */
export async function readWholeDocument(database: Database, id: DocumentId): Promise<WholeDocument> {
  // The head first: what is appended in between makes the range longer, never shorter than the head says.
  const head = await readHead(database, id);
  const entries = await database.entries(partsOf(id));
  const whole = decode(id, entries);
  const known = head === 0 && whole.position > 0 ? await readHead(database, id) : head;
  const hasNoHead = known === 0 && entries.length > 0;
  if (hasNoHead || whole.position < known) throw damaged(id);
  return whole;
}

export async function readDocument(database: Database, id: DocumentId): Promise<StoredDocument> {
  const { snapshot, updates, position } = await readWholeDocument(database, id);
  const claims = firstClaims(claimsOf({ updates, position, ...(snapshot && { snapshot }) }));
  return {
    ...(snapshot && { snapshot: snapshot.update }),
    ...(snapshot?.stateVector && { stateVector: snapshot.stateVector }),
    updates: updates.map(({ update }) => update),
    position,
    claims,
  };
}

/** Every part whose checksum fits, the snapshot first; what is damaged or gone is left out. */
export async function salvageDocument(database: Database, id: DocumentId): Promise<readonly Uint8Array[]> {
  const entries = await database.entries(partsOf(id));
  return entries.flatMap(([key, sealed]) => {
    const payload = unseal(key, sealed);
    if (payload === undefined) return [];
    const isUpdate = positionIn(key) !== undefined;
    return [(isUpdate ? decodeUpdate(payload) : decodeSnapshot(payload)).update];
  });
}

/** Every claim up to and including a position, oldest first. */
export function* claimsOf(whole: WholeDocument, upTo = whole.position): Generator<ClientIdClaim> {
  yield* whole.snapshot?.claims ?? [];
  for (const { position, claims } of whole.updates) {
    if (position <= upTo) yield* claims;
  }
}

function decode(id: DocumentId, entries: readonly Entry[]): WholeDocument {
  const updates: PlacedUpdate[] = [];
  let snapshot: SnapshotValue | undefined;
  for (const [key, sealed] of entries) {
    const payload = unseal(key, sealed);
    const position = positionIn(key);
    if (payload === undefined) throw damaged(id);
    if (position !== undefined) updates.push({ position, ...decodeUpdate(payload) });
    else if (key === snapshotKey(id)) snapshot = decodeSnapshot(payload);
    else throw damaged(id);
  }
  const covers = snapshot?.covers ?? 0;
  const isUnbroken = updates.every(({ position }, index) => position === covers + 1 + index);
  if (!isUnbroken) throw damaged(id);
  return { updates, position: covers + updates.length, ...(snapshot && { snapshot }) };
}

function damaged(id: DocumentId): AppError {
  return new AppError('document-damaged', { document: id });
}
