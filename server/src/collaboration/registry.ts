import { setImmediate as breathe } from 'node:timers/promises';
import { AppError } from '@opgave/shared/contract/errors';
import { type DocumentKind, documentKind, workspaceOf } from '@opgave/shared/document/documents';
import type { DocumentId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { errorName } from '#observability/errorName.ts';
import { noteActivity } from '#records/noteActivity.ts';
import type { Commits } from './commits.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import { LiveDocument } from './liveDocument.ts';
import { storedVector } from './replica.ts';
import { salvaged } from './salvaged.ts';
import { startingUpdate } from './startingText.ts';

/** The life of a document: no code can touch a state that is not there. */
type Life =
  | { readonly kind: 'loading'; readonly document: Promise<LiveDocument> }
  | { readonly kind: 'live'; readonly document: LiveDocument; emptySince: number | undefined };

export interface RegistryOptions {
  readonly deps: CollaborationDependencies;
  readonly commits: Commits;
  readonly elapsed: () => number;
}

/** How long a document without connections stays in memory. */
const GRACE = 2_000;

/** How much in the log makes compacting worth it: so many updates, or so many bytes. */
interface Worth {
  readonly updates: number;
  readonly bytes: number;
}

const WHEN_LEFT: Worth = { updates: 50, bytes: 16_384 };
const WHILE_LIVE: Worth = { updates: 5_000, bytes: 4_194_304 };

/** Every document in memory. Loads each once, however many come at the same time, and lets it go when all left. */
export class Registry {
  readonly #options: RegistryOptions;
  readonly #lives = new Map<DocumentId, Life>();
  #isSweeping = false;

  constructor(options: RegistryOptions) {
    this.#options = options;
  }

  /** Throws 'not-found' for a name that is no document, and whatever storage throws: never an empty document instead (P05). */
  async open(id: DocumentId): Promise<LiveDocument> {
    const life = this.#lives.get(id);
    if (life) {
      if (life.kind === 'live') life.emptySince = undefined;
      return life.document;
    }
    const document = this.#load(id);
    this.#lives.set(id, { kind: 'loading', document });
    try {
      const live = await document;
      this.#lives.set(id, { kind: 'live', document: live, emptySince: this.#options.elapsed() });
      return live;
    } catch (error) {
      this.#lives.delete(id);
      throw error;
    }
  }

  size(): number {
    return this.#lives.size;
  }

  *live(): Generator<LiveDocument> {
    for (const life of this.#lives.values()) if (life.kind === 'live') yield life.document;
  }

  /** Called every second by the one shared clock: lets go what nobody uses, compacts what grew. */
  async sweep(): Promise<void> {
    if (this.#isSweeping) return;
    this.#isSweeping = true;
    try {
      await this.#sweepAll();
    } finally {
      this.#isSweeping = false;
    }
  }

  async #sweepAll(): Promise<void> {
    const now = this.#options.elapsed();
    for (const [id, life] of this.#lives) {
      if (life.kind !== 'live') continue;
      const { document } = life;
      if (isWorth(document, WHILE_LIVE)) await this.#compact(document);
      // A room that went home falls asleep one by one, and others are served in between.
      if (document.rest()) await breathe();
      if (document.members.size > 0) life.emptySince = undefined;
      else if (life.emptySince === undefined) life.emptySince = now;
      else if (now - life.emptySince >= GRACE) await this.#release(id, document);
    }
  }

  /** A failed save keeps the document in memory: it is let go only when all of it is on disk. */
  async #release(id: DocumentId, document: LiveDocument): Promise<void> {
    if (document.hasUnlogged()) return;
    if (isWorth(document, WHEN_LEFT)) await this.#compact(document);
    const isStillUnused = document.members.size === 0 && !document.hasUnlogged();
    const life = this.#lives.get(id);
    if (!isStillUnused || life?.kind !== 'live' || life.emptySince === undefined) return;
    this.#lives.delete(id);
    document.close();
    this.#options.deps.metrics.documentClosed();
  }

  async #compact(document: LiveDocument): Promise<void> {
    if (document.hasUnlogged()) return;
    const { storage, logger } = this.#options.deps;
    const { position } = document.logTail;
    try {
      const { doc } = document;
      const snapshot = Y.encodeStateAsUpdate(doc);
      await storage.documents.compact(document.id, snapshot, position, Y.encodeStateVector(doc));
      document.compacted(snapshot, position);
    } catch (error) {
      logger.warn({ name: errorName(error) }, 'compaction failed');
    }
  }

  async #load(id: DocumentId): Promise<LiveDocument> {
    const kind = documentKind(id.slice(id.indexOf('/') + 1));
    if (!kind) throw new AppError('not-found');
    const { deps, commits, elapsed } = this.#options;
    const found = await this.#read(id, kind);
    const document = new LiveDocument({
      ...{ id, kind, ...found, commits, elapsed },
      limits: deps.config.limits,
      onWords: (author, amount) => {
        // Of what only its author may read, not even the length is told.
        if (kind.owner === undefined)
          noteActivity(deps, workspaceOf(id), author, { activity: 'words', amount });
      },
    });
    if (!found.isDamaged) document.begin(startingUpdate(kind.roots));
    deps.metrics.documentOpened();
    return document;
  }

  /** Throws 'document-damaged' only when no word of it can be read any more. */
  async #read(id: DocumentId, kind: DocumentKind) {
    const { logger, storage } = this.#options.deps;
    try {
      const stored = await storage.documents.read(id);
      return { stored, stateVector: storedVector(stored), isDamaged: false };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'document-damaged') throw error;
      const stored = salvaged(await storage.documents.salvage(id), kind);
      if (!stored) throw error;
      logger.error({ code: error.code }, 'a document is damaged: what is left of it is shown, read-only');
      return { stored, stateVector: storedVector(stored), isDamaged: true };
    }
  }
}

function isWorth({ logTail }: LiveDocument, { updates, bytes }: Worth): boolean {
  return logTail.updates >= updates || logTail.bytes >= bytes;
}
