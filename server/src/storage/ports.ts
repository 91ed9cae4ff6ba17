import type {
  AuditEvent,
  IndexOf,
  NewAuditEvent,
  RecordKind,
  RecordOf,
} from '@opgave/shared/contract/records';
import type { DocumentId, PersonId, ReferralId, SessionId, SignInId, WorkspaceId } from '@opgave/shared/ids';
import type { Activity } from '@opgave/shared/method/balance';
import type { Group } from '@opgave/shared/method/groups';
import type { Phase } from '@opgave/shared/method/phases';
import type { ChainHead } from './eventChain.ts';

/** Place in the log of one document; counts from 1. */
export type LogPosition = number;

/** One append: an update with the Yjs client ids that this person claims by it (P34). */
export interface DocumentAppend {
  readonly id: DocumentId;
  readonly update: Uint8Array;
  readonly claims: readonly ClientIdClaim[];
}

export interface ClientIdClaim {
  readonly clientId: number;
  readonly personId: PersonId;
}

export interface StoredDocument {
  readonly snapshot?: Uint8Array;
  /** Of the snapshot, as it was given with it; older ones have none. */
  readonly stateVector?: Uint8Array;
  /** Every update after the snapshot, oldest first. */
  readonly updates: readonly Uint8Array[];
  /** Position of the newest update; 0 when nothing was ever appended. */
  readonly position: LogPosition;
  readonly claims: readonly ClientIdClaim[];
}

/** The history of documents: an append-only log of Yjs updates for each. */
export interface DocumentLog {
  /**
   * Resolves with the log position of each, in order, when all would survive a crash. All or nothing: one synced batch.
   * Throws 'storage-unavailable' when the disk refuses; then nothing of it counts as stored.
   */
  append(appends: readonly DocumentAppend[]): Promise<readonly LogPosition[]>;
  /** An unknown document reads as empty. Throws 'document-damaged' when a checksum does not fit; the bytes stay as they are. */
  read(id: DocumentId): Promise<StoredDocument>;
  /**
   * Of a document that reads as damaged: each part that is still as it was written, oldest first. Parts may miss in
   * between; nothing is changed (P04).
   */
  salvage(id: DocumentId): Promise<readonly Uint8Array[]>;
  /** Puts one snapshot in place of the updates up to and including `covers`; later appends are kept. */
  compact(id: DocumentId, snapshot: Uint8Array, covers: LogPosition, stateVector?: Uint8Array): Promise<void>;
}

/** One write of a record. `value.version` is the new version: 1 for a new record, else one more than what was read. */
export type RecordWrite = {
  [K in RecordKind]: { readonly kind: K; readonly value: RecordOf<K> };
}[RecordKind];

export interface Records {
  /** A missing record reads as undefined. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | undefined>;
  listByWorkspace<K extends RecordKind>(kind: K, workspaceId: WorkspaceId): Promise<readonly RecordOf<K>[]>;
  /** Every record whose indexed field holds exactly this value. */
  findBy<K extends RecordKind>(kind: K, index: IndexOf<K>, value: string): Promise<readonly RecordOf<K>[]>;
  /** Every record of a kind. */
  list<K extends RecordKind>(kind: K): Promise<readonly RecordOf<K>[]>;
  /**
   * Every write of one use case with its audit events: all or nothing, durable when resolved.
   * One stale write throws 'stale-version' with its kind, and nothing is stored. `holds` is asked at the last moment, when no other commit
   * can come in between any more; what it throws is thrown and nothing is stored.
   */
  commit(
    writes: readonly RecordWrite[],
    events: readonly NewAuditEvent[],
    holds?: () => Promise<void>,
  ): Promise<readonly AuditEvent[]>;
  /**
   * A number that is another one as soon as this process has written a record of this workspace or of any person: as
   * long as it stays the same, whatever follows from those records stays the same.
   */
  changesOf(workspaceId: WorkspaceId): number;
}

/** The chained audit log; written only through `Records.commit`. */
export interface EventLog {
  /** Newest first, at most `limit`, of one workspace. */
  listByWorkspace(workspaceId: WorkspaceId, limit: number): Promise<readonly AuditEvent[]>;
  /** Every event from the first, in order. */
  all(): AsyncIterable<AuditEvent>;
  /** At most `limit` events that come after the one with this number, in order. */
  after(number: number, limit: number): Promise<readonly AuditEvent[]>;
  /** The last link that was written, kept apart from the events, so that events cut off at the end are missed. */
  newest(): Promise<ChainHead>;
}

/** Small values of the installation itself: its own identity, organisation name, switches. */
export interface Settings {
  get<T>(key: string, parse: (value: unknown) => T): T | undefined;
  /** Resolves when the new file is on disk under its name. */
  set(key: string, value: unknown): Promise<void>;
}

/** What happened, for this process and the others. */
export interface BusMessages {
  /** A right may have changed: of one person, or of all in the workspace. */
  'access.changed': { workspaceId: WorkspaceId; personId?: PersonId; isRemoved?: boolean };
  'phase.changed': { workspaceId: WorkspaceId; phase: Phase; version: number; by: string };
  /** `isListening` when that alone changed, by a step of a live session. */
  'workspace.changed': { workspaceId: WorkspaceId; version: number; isListening?: boolean };
  'people.changed': { workspaceId: WorkspaceId };
  /** Told to these people alone, or to everyone when nobody is named. */
  'experiences.changed': { workspaceId: WorkspaceId; onlyTo?: readonly PersonId[] };
  'parked.changed': { workspaceId: WorkspaceId };
  'statements.changed': { workspaceId: WorkspaceId };
  'comments.changed': { workspaceId: WorkspaceId };
  /** Told to these people alone. */
  'reports.changed': { workspaceId: WorkspaceId; onlyTo: readonly PersonId[] };
  /** Told to these people alone; without a knock it is the lobby itself. */
  'lobby.changed': { workspaceId: WorkspaceId; knockId?: SignInId; onlyTo: readonly PersonId[] };
  /** A question of somebody outside; told to these people at this table alone. */
  'referrals.changed': { workspaceId: WorkspaceId; referralId?: ReferralId; onlyTo: readonly PersonId[] };
  /** A group took part, by so much; never who it was. */
  'activity.noted': { workspaceId: WorkspaceId; group: Group; activity: Activity; amount: number };
  /** Somebody is at the step of now, or not any more; for who leads alone, and kept nowhere. */
  'place.noted': {
    workspaceId: WorkspaceId;
    sessionId: SessionId;
    personId: PersonId;
    call: number;
    isThere: boolean;
  };
  'values.changed': { workspaceId: WorkspaceId };
  'dataCanvas.changed': { workspaceId: WorkspaceId };
  /** Told to these people alone, or to everyone when nobody is named. */
  'perspectives.changed': { workspaceId: WorkspaceId; onlyTo?: readonly PersonId[] };
  'tensions.changed': { workspaceId: WorkspaceId };
  'assumptions.changed': { workspaceId: WorkspaceId };
  /** A version was kept by name, got a name, or was put back. */
  'versions.changed': { workspaceId: WorkspaceId };
  'sourceLinks.changed': { workspaceId: WorkspaceId };
  'solutionSignals.changed': { workspaceId: WorkspaceId };
  'choice.changed': { workspaceId: WorkspaceId };
  'route.changed': { workspaceId: WorkspaceId };
  'reflection.changed': { workspaceId: WorkspaceId };
  'options.changed': { workspaceId: WorkspaceId };
  'consent.changed': { workspaceId: WorkspaceId };
  'consent.reminded': { workspaceId: WorkspaceId; onlyTo: readonly PersonId[] };
  /** Somebody was told of something, or read it on another page. */
  'notifications.changed': { personId: PersonId };
  /** Told to these people alone, or to everyone when nobody is named. */
  'session.changed': {
    workspaceId: WorkspaceId;
    sessionId: SessionId;
    number: number;
    /** It was prepared, changed, begun or ended. */
    changesList?: boolean;
    onlyTo?: readonly PersonId[];
  };
  /** A mail was made that need not wait for its hour. */
  'mail.waiting': object;
  /** A sign-in ended: every connection made with it closes. */
  'signIn.ended': { signInId: string };
}
export type BusTopic = keyof BusMessages;

/** Tells whoever subscribed, here and in other server processes: at most once, in order per topic. */
export interface Bus {
  publish<T extends BusTopic>(topic: T, message: BusMessages[T]): void;
  subscribe<T extends BusTopic>(topic: T, handler: (message: BusMessages[T]) => void): () => void;
}

export interface Storage {
  readonly documents: DocumentLog;
  readonly records: Records;
  readonly events: EventLog;
  readonly settings: Settings;
  readonly bus: Bus;
  /** The bytes of a backup of everything that is kept at this moment, while work goes on (P12). */
  backup(): AsyncIterable<Uint8Array>;
  /** False once a write to disk failed and was not yet followed by one that worked (P06). */
  isWritable(): boolean;
  close(): Promise<void>;
}
