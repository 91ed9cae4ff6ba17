import {
  DOCUMENT_SCHEMA_VERSION,
  OWN_CLIENT_PARAMETER,
  SIGN_IN_PARAMETER,
} from '@opgave/shared/contract/wire';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import { CopyKeeper } from './copyKeeper.ts';
import { DocumentSocket, type LinkState } from './documentSocket.ts';
import { type Incoming, isRemoteChange, readFrame } from './frames.ts';
import { type OfflineDocuments, offlineKey } from './offlineDocuments.ts';
import { isSameSheet, isSameState, type ProviderState, type SheetState } from './providerState.ts';
import { createReplica, destroyReplica, KEPT } from './replica.ts';
import { ReplicaExchange } from './replicaExchange.ts';
import type { Roads } from './roads.ts';
import { savedState } from './savedState.ts';
import { WordsAside } from './wordsAside.ts';

export interface DocumentAddress {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly document: string;
}

export interface ProviderDeps {
  readonly store: OfflineDocuments;
  readonly signIn: () => string | undefined;
  readonly random: () => number;
  readonly roads: Roads;
}

const TICK = 500;
/** A server that refuses again within this time is not asked again at once. */
const REFUSAL_REST = 10_000;
/** Signing in again or reloading brings these back; the unsent words wait in the kept copy. */
const RETURNING: ReadonlySet<number> = new Set([4401, 4426]);

/** Keeps one document in step with the server and the browser's database, and is honest about both. */
export class DocumentProvider {
  readonly #address: DocumentAddress;
  readonly #deps: ProviderDeps;
  readonly #socket: DocumentSocket;
  readonly #keeper: CopyKeeper;
  readonly #aside: WordsAside;
  readonly #listeners = new Set<() => void>();
  #exchange: ReplicaExchange;
  /** Of who opened it: by the time a line comes back, the tab may be somebody else's (P34). */
  #signIn: string | undefined;
  /** What people see; behind the exchange only while a refused replica is being replaced. */
  #shown = createReplica();
  #isLoaded = false;
  #isFrozen = false;
  #isStopped = false;
  #refusedAt = Number.NEGATIVE_INFINITY;
  #unsettledSince: number | undefined = Date.now();
  #state: ProviderState;
  #sheet: SheetState;
  #tick: ReturnType<typeof setInterval> | undefined;

  constructor(address: DocumentAddress, deps: ProviderDeps) {
    this.#address = address;
    this.#deps = deps;
    this.#signIn = deps.signIn();
    const key = offlineKey(address);
    this.#keeper = new CopyKeeper(deps.store, key);
    this.#aside = new WordsAside(address.document, key);
    const handlers = { onLink: this.#onLink, onFrame: this.#onFrame };
    this.#socket = new DocumentSocket(() => this.#url(), handlers, deps);
    this.#exchange = this.#beginExchange(this.#shown);
    this.#state = this.#describe();
    this.#sheet = this.#state;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly getState = (): ProviderState => this.#state;

  /** The same as long as only the saving goes on. */
  readonly getSheet = (): SheetState => this.#sheet;

  /**
   * Reads the kept copy first, so that the page opens without a connection; then connects. A browser that cannot read it
   * keeps nobody from the words on the server.
   */
  async start(): Promise<void> {
    const { kept, aside } = await this.#keeper.read();
    if (this.#isStopped) return;
    this.#aside.restore(aside);
    if (kept) {
      Y.applyUpdate(this.#shown.doc, kept.update, KEPT);
      if (kept.durable) this.#exchange.noteKnown(kept.durable);
      this.#isLoaded = true;
    }
    this.#tick = setInterval(() => this.#publish(), TICK);
    window.addEventListener('beforeunload', this.#warn);
    window.addEventListener('pagehide', this.#leave);
    this.#socket.start();
    this.#publish();
  }

  stop(): void {
    this.#isStopped = true;
    clearInterval(this.#tick);
    window.removeEventListener('beforeunload', this.#warn);
    window.removeEventListener('pagehide', this.#leave);
    this.#keeper.stop();
    this.#socket.stop();
    this.#exchange.stop();
    if (this.#shown !== this.#exchange.replica) destroyReplica(this.#exchange.replica);
    destroyReplica(this.#shown);
  }

  /** For "try again", by who looks at it now and may have signed in again. */
  retry(): void {
    this.#signIn = this.#deps.signIn();
    this.#socket.restart();
  }

  /** Their author has these words now. */
  async forgetAside(ids: readonly string[]): Promise<void> {
    this.#aside.forget(ids);
    this.#publish();
    await this.#deps.store.forgetAside(ids);
  }

  #url(): string {
    const { workspaceId, document } = this.#address;
    const url = new URL(`/collab/${workspaceId}/${document}`, window.location.href);
    url.searchParams.set(SIGN_IN_PARAMETER, this.#signIn ?? '');
    url.searchParams.set(OWN_CLIENT_PARAMETER, String(DOCUMENT_SCHEMA_VERSION));
    return url.href;
  }

  #beginExchange(replica: ReturnType<typeof createReplica>): ReplicaExchange {
    const exchange = new ReplicaExchange(replica, (frame) => this.#socket.send(frame));
    replica.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === KEPT || exchange !== this.#exchange) return;
      this.#keeper.add(update, origin !== exchange);
      this.#publish();
    });
    return exchange;
  }

  readonly #onLink = (link: LinkState): void => {
    if (link.kind === 'open') this.#exchange.begin();
    else this.#exchange.pause();
    if (link.kind === 'away') this.#unsettledSince ??= link.since;
    if (link.kind === 'ended') this.#end(link.code);
    this.#publish();
  };

  readonly #onFrame = (frame: Uint8Array): void => {
    const message = readFrame(frame);
    const hear = () => this.#hear(message);
    if (!message || !isRemoteChange(message)) hear();
    else this.#exchange.replica.remoteChanges.take(hear);
  };

  /** What cannot be understood is asked for anew. */
  #hear(message: Incoming | undefined): void {
    try {
      if (message) this.#receive(message);
      else this.#socket.lose();
    } catch {
      this.#socket.lose();
    }
    this.#publish();
  }

  #receive(message: Incoming): void {
    this.#exchange.receive(message);
    if (message.kind === 'update' && message.isAnswer) this.#synchronised();
    if (message.kind === 'saved') this.#keeper.noteDurable(message.durable);
    if (message.kind === 'refused') this.#refuse(message.isReadable);
  }

  #synchronised(): void {
    this.#isLoaded = true;
    this.#isFrozen = false;
    this.#keeper.noteFirst(this.#exchange.known);
    if (!this.#wasJustRefused()) this.#socket.settle();
    if (this.#shown === this.#exchange.replica) return;
    const settled = this.#aside.settle(Y.encodeStateVector(this.#exchange.replica.doc));
    if (settled) this.#keeper.setAside(settled.words, settled.ids);
    destroyReplica(this.#shown);
    this.#shown = this.#exchange.replica;
  }

  #refuse(isReadable: boolean): void {
    if (this.#isFrozen) return;
    const isRepeated = this.#wasJustRefused();
    this.#refusedAt = Date.now();
    this.#renew();
    if (!isReadable) return;
    if (isRepeated) this.#socket.lose();
    else this.#socket.restart();
  }

  #wasJustRefused(): boolean {
    return Date.now() - this.#refusedAt < REFUSAL_REST;
  }

  #end(code: number): void {
    this.#unsettledSince ??= Date.now();
    if (RETURNING.has(code)) this.#isFrozen = true;
    else if (!this.#isFrozen) this.#renew();
  }

  /** Yjs cannot take back what it applied: the words go aside and a fresh replica takes over (trap 18). */
  #renew(): void {
    this.#exchange.replica.remoteChanges.letIn();
    this.#isFrozen = true;
    this.#unsettledSince ??= Date.now();
    const held = Y.encodeStateVector(this.#exchange.replica.doc);
    this.#keeper.replace(this.#aside.take(this.#exchange, Date.now()), held);
    this.#exchange.stop();
    this.#exchange = this.#beginExchange(createReplica());
  }

  readonly #warn = (event: BeforeUnloadEvent): void => {
    if (this.#state.hasUnsaved) event.preventDefault();
  };

  readonly #leave = (): void => this.#keeper.leave();

  #publish(): void {
    const state = this.#describe();
    if (state.saved.kind === 'saved') this.#unsettledSince = undefined;
    if (isSameState(state, this.#state)) return;
    this.#state = state;
    if (!isSameSheet(state, this.#sheet)) this.#sheet = state;
    for (const listener of this.#listeners) listener();
  }

  #describe(): ProviderState {
    const link = this.#socket.state;
    const { isSynced, isDamaged, isLarge, hasUnsaved, waitingSince } = this.#exchange;
    const now = Date.now();
    return {
      replica: this.#shown,
      isLoaded: this.#isLoaded,
      isFrozen: this.#isFrozen || isDamaged,
      isDamaged,
      isLarge,
      isKeeping: this.#keeper.isKeeping,
      link,
      saved: savedState({
        now,
        isReachable: link.kind === 'open' || link.kind === 'connecting',
        isSynced,
        isCovered: !hasUnsaved,
        unsettledSince: Math.min(this.#unsettledSince ?? now, waitingSince ?? now),
      }),
      hasUnsaved,
      setAside: this.#aside.all,
    };
  }
}
