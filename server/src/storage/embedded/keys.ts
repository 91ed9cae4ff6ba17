import type { RecordKind } from '@opgave/shared/contract/records';
import type { DocumentId, WorkspaceId } from '@opgave/shared/ids';
import type { LogPosition } from '../ports.ts';

/** All keys below one prefix. */
export interface KeyRange {
  readonly gt: string;
  readonly lt: string;
}

// '!' stands in no id and sorts before everything that does, so no key can fall into the range of another.
const AFTER = '"';
const DIGITS = 16;
const DOCUMENTS = 'doc';

export const VERSION_KEY = 'meta!version';
export const PROBE_KEY = 'meta!probe';
export const EVENT_HEAD_KEY = 'meta!eventHead';

/** All keys that begin with these parts. */
export function below(...parts: readonly string[]): KeyRange {
  const prefix = parts.join('!');
  return { gt: `${prefix}!`, lt: `${prefix}${AFTER}` };
}

function padded(number: number): string {
  return String(number).padStart(DIGITS, '0');
}

/** Nothing sorts before the updates and snapshots of documents, and this after all of them; a key as its bytes. */
export function isOfDocuments(key: Uint8Array): boolean {
  return Buffer.compare(key, Buffer.from(below(DOCUMENTS).lt)) < 0;
}

/** All updates and snapshots of a document. */
export function partsOf(id: DocumentId): KeyRange {
  return below(DOCUMENTS, id);
}

/** Where the position of the newest update is kept: far from the updates, so that damage does not hit both. */
export function headKey(id: DocumentId): string {
  return `head!${id}`;
}

export function snapshotKey(id: DocumentId): string {
  return `${DOCUMENTS}!${id}!snapshot`;
}

export function updateKey(id: DocumentId, position: LogPosition): string {
  return `${DOCUMENTS}!${id}!update!${padded(position)}`;
}

/** The position in the key of an update; undefined for any other key. */
export function positionIn(key: string): LogPosition | undefined {
  const [, , part, number] = key.split('!');
  return part === 'update' && number !== undefined ? Number(number) : undefined;
}

export function recordKey(kind: RecordKind, id: string): string {
  return `record!${kind}!${id}`;
}

/** A value may hold any character; in a key it may not. */
export function inKey(value: string): string {
  return Buffer.from(value).toString('base64url');
}

export function workspaceRecordKey(kind: RecordKind, workspaceId: string, id: string): string {
  return `ofWorkspace!${kind}!${workspaceId}!${id}`;
}

export function indexKey(kind: RecordKind, index: string, value: string, id: string): string {
  return `index!${kind}!${index}!${inKey(value)}!${id}`;
}

/** The id at the end of a secondary key. */
export function idIn(key: string): string {
  return key.slice(key.lastIndexOf('!') + 1);
}

export function eventKey(number: number): string {
  return `event!${padded(number)}`;
}

export function workspaceEventKey(workspaceId: WorkspaceId, number: number): string {
  return `eventOf!${workspaceId}!${padded(number)}`;
}
