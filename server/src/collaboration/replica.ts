import { AppError } from '@opgave/shared/contract/errors';
import type { DocumentKind } from '@opgave/shared/document/documents';
import * as Y from 'yjs';
import type { StoredDocument } from '#storage/ports.ts';
import { type RootContainers, rootContainers } from './containers.ts';
import { JoinState } from './joinState.ts';
import { isWithoutContent, type JudgeContext, type Judgement, judge } from './judge.ts';

export type Stored = Pick<StoredDocument, 'snapshot' | 'stateVector' | 'updates'>;

export interface ReplicaOptions {
  readonly kind: DocumentKind;
  readonly stored: Stored;
  /** Of what is stored. */
  readonly stateVector: Uint8Array;
  /** Told of every change, whoever made it. */
  readonly onUpdate: (update: Uint8Array) => void;
}

/** A document that can be judged and changed. */
export interface Awake {
  readonly doc: Y.Doc;
  readonly roots: RootContainers;
  /** Elements and texts; one that was made since it woke counts on when it is deleted. */
  nodes: number;
}

/**
 * The text of one document. It sleeps as the bytes it was stored in until somebody changes it or asks what it says:
 * reading along needs no Y.Doc, which takes many times the memory and, for a long history, most of the time of coming in.
 */
export class Replica {
  readonly #kind: DocumentKind;
  readonly #onUpdate: (update: Uint8Array) => void;
  #awake: Awake | undefined;
  /** All of it while it sleeps, oldest first; nothing while it is awake. */
  #parts: readonly Uint8Array[];
  /** As long as it sleeps. */
  #vector: Uint8Array;
  #join: JoinState;

  constructor({ kind, stored: { snapshot, updates }, stateVector, onUpdate }: ReplicaOptions) {
    this.#kind = kind;
    this.#onUpdate = onUpdate;
    this.#parts = snapshot ? [snapshot, ...updates] : updates;
    this.#vector = stateVector;
    const [base, ...tail] = this.#parts;
    this.#join = this.#joinFrom(base, tail);
  }

  /** Throws 'document-damaged' when what is stored does not add up to a document. */
  awake(): Awake {
    if (this.#awake) return this.#awake;
    const doc = docOf(this.#parts, this.#kind);
    this.#awake = { doc, roots: rootContainers(doc, this.#kind.roots), nodes: countNodes(doc) };
    this.#parts = [];
    doc.on('update', (update: Uint8Array) => {
      this.#join.changed(update);
      this.#onUpdate(update);
    });
    return this.#awake;
  }

  /** What an update would do; the document wakes for it, unless there is nothing in it. */
  judge(update: Uint8Array, limits: Omit<JudgeContext, 'doc' | 'roots'>): Judgement {
    if (isWithoutContent(update)) return { kind: 'nothing' };
    const { doc, roots } = this.awake();
    return judge(update, { doc, roots, ...limits });
  }

  /** All that `handle` changes is told as one update. */
  together(handle: () => void): void {
    if (this.#awake) this.#awake.doc.transact(handle);
    else handle();
  }

  /** Lets go of the Y.Doc. Whoever asks for it later gets another one. */
  sleep(): void {
    if (!this.#awake) return;
    const { doc } = this.#awake;
    this.#fallAsleep(Y.encodeStateAsUpdate(doc), Y.encodeStateVector(doc));
    doc.destroy();
  }

  /** Lets go of what was kept for whoever comes in next. */
  forgetFrames(): void {
    this.#join.forgetFrames();
  }

  /** Takes the first bytes of a document that has none yet; they are known to fit. */
  begin(update: Uint8Array): void {
    this.#fallAsleep(update, Y.encodeStateVectorFromUpdate(update));
    this.#onUpdate(update);
  }

  isAwake(): boolean {
    return this.#awake !== undefined;
  }

  isEmpty(): boolean {
    return !this.#awake && this.#parts.length === 0;
  }

  /** Of what it sleeps in; 0 while it is awake. */
  byteLength(): number {
    return this.#parts.reduce((sum, part) => sum + part.byteLength, 0);
  }

  stateVector(): Uint8Array {
    return this.#awake ? Y.encodeStateVector(this.#awake.doc) : this.#vector;
  }

  framesFor(stateVector: Uint8Array): readonly Buffer[] {
    return this.#join.framesFor(stateVector);
  }

  #fallAsleep(whole: Uint8Array, vector: Uint8Array): void {
    this.#awake = undefined;
    this.#parts = [whole];
    this.#vector = vector;
    this.#join = this.#joinFrom(whole, []);
  }

  #joinFrom(base: Uint8Array | undefined, tail: readonly Uint8Array[]): JoinState {
    return new JoinState(() => this.awake().doc, base, tail);
  }
}

function docOf(parts: readonly Uint8Array[], { roots }: DocumentKind): Y.Doc {
  const doc = new Y.Doc();
  for (const root of roots.keys()) doc.getXmlFragment(root);
  try {
    doc.transact(() => {
      for (const update of parts) Y.applyUpdate(doc, update);
    });
  } catch (error) {
    throw new AppError('document-damaged', {}, { cause: error });
  }
  if (doc.store.pendingStructs || doc.store.pendingDs) throw new AppError('document-damaged');
  return doc;
}

function countNodes(doc: Y.Doc): number {
  let count = 0;
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct instanceof Y.Item && !struct.deleted && struct.content instanceof Y.ContentType) count += 1;
    }
  }
  return count;
}

/**
 * How far each client comes in what is stored, as a state vector. Reads only where each part begins and ends, and not
 * even that of a snapshot that was stored with its own; throws 'document-damaged' for bytes that are no update, and for
 * a hole between two parts.
 */
export function storedVector({ snapshot, stateVector, updates }: Stored): Uint8Array {
  const ends = stateVector ? Y.decodeStateVector(stateVector) : new Map<number, number>();
  for (const part of snapshot && !stateVector ? [snapshot, ...updates] : updates) {
    const { from, to } = metaOf(part);
    for (const [client, end] of to) {
      const known = ends.get(client) ?? 0;
      if ((from.get(client) ?? 0) > known) throw new AppError('document-damaged');
      ends.set(client, Math.max(end, known));
    }
  }
  return Y.encodeStateVector(ends);
}

function metaOf(update: Uint8Array) {
  try {
    return Y.parseUpdateMeta(update);
  } catch (error) {
    throw new AppError('document-damaged', {}, { cause: error });
  }
}
