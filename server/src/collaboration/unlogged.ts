import type { DocumentId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { ClientIdClaim, DocumentAppend, LogPosition } from '#storage/ports.ts';
import type { CommitSource } from './commits.ts';
import type { LogTail } from './logTail.ts';
import type { DocumentMember } from './member.ts';

interface BeingLogged {
  /** How many changes there were when it was taken. */
  readonly upTo: number;
  readonly append: DocumentAppend;
  readonly acknowledge: () => void;
}

export interface UnloggedOptions {
  readonly id: DocumentId;
  readonly stateVector: () => Uint8Array;
  readonly members: Iterable<DocumentMember>;
  readonly logTail: LogTail;
}

/** What of one document is not on disk yet, and who waits to hear that it is. */
export class Unlogged implements CommitSource {
  readonly #options: UnloggedOptions;
  readonly #waiting = new Set<DocumentMember>();
  #updates: Uint8Array[] = [];
  #claims: ClientIdClaim[] = [];
  #beingLogged: BeingLogged | undefined;
  #isHeld = false;
  #added = 0;
  #durable = 0;
  #failures = 0;

  constructor(options: UnloggedOptions) {
    this.#options = options;
  }

  isEmpty(): boolean {
    return !this.#isHeld && this.#updates.length === 0 && this.#beingLogged === undefined;
  }

  /** Changes are being made that are told of at `release`: until then nothing counts as being on disk. */
  hold(): void {
    this.#isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    if (this.isEmpty()) this.#acknowledgement()();
  }

  /** Counts the changes so far, those that are on disk, and the tries that failed. */
  counts(): { readonly added: number; readonly durable: number; readonly failures: number } {
    return { added: this.#added, durable: this.#durable, failures: this.#failures };
  }

  add(update: Uint8Array): void {
    this.#added += 1;
    this.#updates.push(update);
  }

  claim(claims: readonly ClientIdClaim[]): void {
    this.#claims.push(...claims);
  }

  /** This member hears it when all that it sent so far is on disk; at once when that is so already. */
  tell(member: DocumentMember): void {
    this.#waiting.add(member);
    if (this.isEmpty()) this.#acknowledgement()();
  }

  /** As `tell`, for a change that is about to be applied. */
  tellLater(member: DocumentMember): void {
    this.#waiting.add(member);
  }

  forget(member: DocumentMember): void {
    this.#waiting.delete(member);
  }

  takeAppend(): DocumentAppend | undefined {
    const [first] = this.#updates;
    if (!first) return undefined;
    const update = this.#updates.length === 1 ? first : Y.mergeUpdates(this.#updates);
    const append = { id: this.#options.id, update, claims: this.#claims };
    this.#updates = [];
    this.#claims = [];
    this.#beingLogged = { upTo: this.#added, append, acknowledge: this.#acknowledgement() };
    return append;
  }

  committed(position: LogPosition): void {
    this.#options.logTail.appended(position);
    const logged = this.#beingLogged;
    this.#beingLogged = undefined;
    this.#durable = logged?.upTo ?? this.#durable;
    logged?.acknowledge();
    if (this.isEmpty()) this.#acknowledgement()();
  }

  /** The same again, and nobody is told anything; all members wait for the next try. */
  commitFailed(): void {
    this.#failures += 1;
    const failed = this.#beingLogged?.append;
    this.#beingLogged = undefined;
    if (!failed) return;
    this.#updates.unshift(failed.update);
    this.#claims.unshift(...failed.claims);
    for (const member of this.#options.members) this.#waiting.add(member);
  }

  /** Everyone who waits, with what they sent so far; valid for what is on disk now or on its way there. */
  #acknowledgement(): () => void {
    const waiting = [...this.#waiting].map((member) => ({ member, frames: member.framesHandled() }));
    this.#waiting.clear();
    if (waiting.length === 0) return () => undefined;
    const stateVector = this.#options.stateVector();
    return () => {
      for (const { member, frames } of waiting) member.sendSaved(stateVector, frames);
    };
  }
}
