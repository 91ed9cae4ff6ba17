import { PING_ANSWER_INTERVAL, SYNC } from '@opgave/shared/contract/wire';
import { type UnsavedWords, unsavedWords } from '@opgave/shared/document/unsavedWords';
import { applyAwarenessUpdate } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { AwarenessSender } from './awarenessSender.ts';
import { type Incoming, syncFrame } from './frames.ts';
import { Outgoing } from './outgoing.ts';
import { forgetOthers, KEPT, type Replica } from './replica.ts';
import { raise, SentFrames } from './sentFrames.ts';

type Send = (frame: Uint8Array<ArrayBuffer>) => void;

/** What one replica and the server have told each other, over as many connections as it takes. */
export class ReplicaExchange {
  readonly replica: Replica;
  readonly #send: Send;
  readonly #sender: AwarenessSender;
  readonly #sent = new SentFrames();
  readonly #outgoing = new Outgoing((update) => this.#sendUpdate(SYNC.update, update));
  /** What the server has, as far as it said so. */
  readonly #known = new Map<number, number>();
  #isKnown = false;
  #isAnswered = false;
  #isReceived = false;
  #isToldOfDamage = false;
  #isDamaged = false;
  #isLarge = false;
  #answeredAt = 0;

  constructor(replica: Replica, send: Send) {
    this.replica = replica;
    this.#send = send;
    this.#sender = new AwarenessSender(replica, send);
    replica.doc.on('update', this.#onUpdate);
  }

  /** Both sides have told each other everything on this connection. */
  get isSynced(): boolean {
    return this.#isAnswered && this.#isReceived;
  }

  get isReceived(): boolean {
    return this.#isReceived;
  }

  /** The server could read only a part of it. Nothing is sent: this copy may hold what is gone there. */
  get isDamaged(): boolean {
    return this.#isDamaged;
  }

  /** It will soon be so large that nothing can be added. */
  get isLarge(): boolean {
    return this.#isLarge;
  }

  /** Own edits that are not certain to be on the server's disk. */
  get hasUnsaved(): boolean {
    return this.#outgoing.waitingSince !== undefined || !this.#sent.isCovered;
  }

  /** When the oldest of those began to wait. */
  get waitingSince(): number | undefined {
    const moments = [this.#outgoing.waitingSince, this.#sent.waitingSince].filter((at) => at !== undefined);
    return moments.length === 0 ? undefined : Math.min(...moments);
  }

  /** What the server has, as far as it said so. */
  get known(): Uint8Array {
    return Y.encodeStateVector(this.#known);
  }

  /** Says what the server had when this replica was last kept. */
  noteKnown(stateVector: Uint8Array): void {
    this.#isKnown = true;
    raise(this.#known, Y.decodeStateVector(stateVector));
  }

  /** A connection is there: ask what the server has and say where this person is. */
  begin(): void {
    this.pause();
    this.#isLarge = false;
    this.#sent.beginConnection();
    this.#send(syncFrame(SYNC.step1, Y.encodeStateVector(this.replica.doc)));
    this.#sender.now();
  }

  pause(): void {
    this.replica.remoteChanges.letIn();
    this.#isAnswered = false;
    this.#isReceived = false;
    this.#isToldOfDamage = false;
    this.#outgoing.close();
    forgetOthers(this.replica);
  }

  /** After this the replica is only something to look at. */
  stop(): void {
    this.replica.remoteChanges.forget();
    this.pause();
    this.#sender.stop();
    this.replica.doc.off('update', this.#onUpdate);
  }

  receive(message: Incoming): void {
    if (message.kind === 'damaged') this.#isToldOfDamage = true;
    if (message.kind === 'large') this.#isLarge = true;
    if (message.kind === 'step1') this.#hearState(message.stateVector);
    if (message.kind === 'update') this.#apply(message.update, message.isAnswer);
    if (message.kind === 'awareness') applyAwarenessUpdate(this.replica.awareness, message.update, this);
    if (message.kind === 'queryAwareness') this.#sender.now();
    if (message.kind === 'ping') this.#answerPing(message.frame);
    if (message.kind !== 'saved') return;
    this.#sent.acknowledge(message.durable, message.count);
    raise(this.#known, this.#sent.durable);
  }

  /** Each answer costs the server as much as a ping; now and then is enough to be known as still there. */
  #answerPing(ping: Uint8Array): void {
    const now = Date.now();
    // The clock of a computer may be put back.
    if (Math.abs(now - this.#answeredAt) < PING_ANSWER_INTERVAL) return;
    this.#answeredAt = now;
    this.#send(ping.slice());
  }

  /** Without ever having heard from the server nobody can tell whose words these are. */
  wordsNotTaken(roots: Iterable<string>): readonly UnsavedWords[] {
    if (!this.#isKnown) return [];
    return unsavedWords(this.replica.doc, roots, this.#known);
  }

  readonly #onUpdate = (update: Uint8Array, origin: unknown): void => {
    if (origin !== this && origin !== KEPT) this.#outgoing.add(update);
  };

  /** It says so before it tells how far it is; not saying it means that all is well, again. */
  #hearState(stateVector: Uint8Array): void {
    this.#isDamaged = this.#isToldOfDamage;
    if (!this.#isDamaged) this.#answer(stateVector);
  }

  /** Everything the server lacks, and every deletion: from here on single edits follow without a gap. */
  #answer(stateVector: Uint8Array): void {
    this.noteKnown(stateVector);
    this.#outgoing.open();
    this.#isAnswered = true;
    this.#sendUpdate(SYNC.step2, Y.encodeStateAsUpdate(this.replica.doc, stateVector));
  }

  #apply(update: Uint8Array, isAnswer: boolean): void {
    Y.applyUpdate(this.replica.doc, update, this);
    raise(this.#known, Y.parseUpdateMeta(update).to);
    if (isAnswer) this.#isReceived = true;
  }

  #sendUpdate(step: typeof SYNC.step2 | typeof SYNC.update, update: Uint8Array): void {
    this.#sent.add(update, Date.now());
    this.#send(syncFrame(step, update));
  }
}
