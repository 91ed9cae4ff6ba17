import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { Limits } from '@opgave/shared/contract/limits';
import { type DocumentKind, workspaceOf } from '@opgave/shared/document/documents';
import type { DocumentId, PersonId, WorkspaceId } from '@opgave/shared/ids';
import * as Y from 'yjs';
import type { LogPosition, StoredDocument } from '#storage/ports.ts';
import { type Admission, DAMAGED } from './admission.ts';
import { Claims } from './claims.ts';
import type { Commits } from './commits.ts';
import { DocumentSize } from './documentSize.ts';
import { DAMAGED_FRAME, encodeFrame, LARGE_FRAME, step1Message } from './frames.ts';
import { Intake } from './intake.ts';
import type { Effect, Judgement } from './judge.ts';
import { LogTail } from './logTail.ts';
import type { DocumentMember } from './member.ts';
import type { Stamp } from './presence.ts';
import { Replica } from './replica.ts';
import { Sharing } from './sharing.ts';
import { SERVER_CLIENT_ID, SERVER_PERSON } from './startingText.ts';
import { Unlogged } from './unlogged.ts';

export interface LiveDocumentOptions {
  readonly id: DocumentId;
  readonly kind: DocumentKind;
  readonly stored: StoredDocument;
  /** Of what is stored. */
  readonly stateVector: Uint8Array;
  readonly commits: Commits;
  readonly limits: Limits;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
  /** Told of every word that somebody added, by what the server knows of its author. */
  readonly onWords: (author: Stamp, words: number) => void;
  /** Only a part of it could be read: people read that part, and nothing is ever written (P04). */
  readonly isDamaged?: boolean;
}

/** Milliseconds without writing or reading after which its Y.Doc is let go. */
const REST_AFTER = 60_000;

/** A document in memory: judges, applies, shares and logs every change of it. The only place that touches its Y.Doc. */
export class LiveDocument {
  readonly id: DocumentId;
  readonly workspaceId: WorkspaceId;
  readonly kind: DocumentKind;
  readonly isDamaged: boolean;
  readonly members: ReadonlySet<DocumentMember>;
  readonly logTail: LogTail;
  readonly #options: LiveDocumentOptions;
  readonly #claims: Claims;
  readonly #replica: Replica;
  readonly #sharing: Sharing;
  readonly #intake: Intake;
  /** Whose updates are being applied at this moment; undefined stands for the server. */
  readonly #authors = new Set<DocumentMember | undefined>();
  readonly #unlogged: Unlogged;
  readonly #size: DocumentSize;
  #usedAt = Number.NEGATIVE_INFINITY;

  constructor(options: LiveDocumentOptions) {
    const { id, kind, stored, stateVector, limits, elapsed } = options;
    this.id = id;
    this.workspaceId = workspaceOf(id);
    this.kind = kind;
    this.isDamaged = options.isDamaged ?? false;
    this.#options = options;
    this.#claims = new Claims(stored.claims, limits.clientIdsPerHour, elapsed);
    this.#replica = new Replica({ kind, stored, stateVector, onUpdate: (update) => this.#changed(update) });
    this.#sharing = new Sharing(limits, elapsed);
    this.members = this.#sharing.members;
    this.logTail = new LogTail(stored);
    this.#unlogged = new Unlogged({
      ...{ id, members: this.members, logTail: this.logTail },
      stateVector: () => this.#replica.stateVector(),
    });
    this.#size = new DocumentSize(this.#replica.byteLength(), limits);
    this.#intake = new Intake({
      receivers: () => this.members.size,
      together: (handle) => this.#together(handle),
      elapsed,
    });
  }

  /** As it stands now, for reading; after a while without a change another one takes its place. */
  get doc(): Y.Doc {
    this.flush();
    this.#usedAt = this.#options.elapsed();
    return this.#replica.awake().doc;
  }

  authors(): ReadonlyMap<number, PersonId> {
    return this.#claims.owners();
  }

  /** What this member is told first: what is wrong with it, what the server has, everything it lacks, and who is here. */
  welcome(member: DocumentMember): void {
    this.#sharing.members.add(member);
    if (this.isDamaged) member.sendNotice(DAMAGED_FRAME);
    if (this.#size.isLarge()) member.sendNotice(LARGE_FRAME);
    this.askForState(member);
    this.#sharing.tellPresence(member);
  }

  /** Asks for everything that the server does not have. */
  askForState(member: DocumentMember): void {
    member.sendFrame(encodeFrame(step1Message(this.#replica.stateVector())));
  }

  answerStep1(member: DocumentMember, stateVector: Uint8Array): void {
    for (const frame of this.#replica.framesFor(stateVector)) member.sendFrame(frame);
    if (this.#replica.isAwake()) this.#usedAt = this.#options.elapsed();
  }

  /** Handles something that changes the document: now, or in a moment together with others. It may not throw. */
  receive(handle: () => void): void {
    this.#intake.add(handle);
  }

  /** Handles all that came in. */
  flush(): void {
    this.#intake.flush();
  }

  leave(member: DocumentMember): void {
    this.flush();
    this.#unlogged.forget(member);
    this.#sharing.leave(member);
  }

  receivePresence(member: DocumentMember, bytes: Uint8Array): boolean {
    return this.#sharing.receivePresence(member, bytes);
  }

  /** Judges an update of a member and takes it in; a refusal leaves everything as it was. */
  admit(update: Uint8Array, member: DocumentMember): Admission {
    const judgement = this.#judge(update);
    if (this.isDamaged && judgement.kind !== 'nothing') return DAMAGED;
    if (judgement.kind === 'fits') return this.#admitEffect(judgement, member);
    if (judgement.kind === 'nothing') this.#unlogged.tell(member);
    return judgement;
  }

  /** Puts the starting text of the server in a document that does not have it (P08). */
  begin(startingText: Uint8Array): void {
    if (Y.decodeStateVector(this.#replica.stateVector()).has(SERVER_CLIENT_ID)) return;
    if (!this.#replica.isEmpty()) return void this.admitInternal(startingText, SERVER_PERSON);
    this.#unlogged.claim(this.#claims.claim([SERVER_CLIENT_ID], SERVER_PERSON));
    this.#replica.begin(startingText);
  }

  /** Called now and then: what is not written in needs little memory. Says whether it fell asleep, which takes time. */
  rest(): boolean {
    this.#replica.forgetFrames();
    const isUsed = this.#options.elapsed() - this.#usedAt < REST_AFTER;
    if (isUsed || this.hasUnlogged() || !this.#replica.isAwake()) return false;
    this.#replica.sleep();
    return true;
  }

  /** Takes in an update of the server itself, or of a use case that asked for the rights already. */
  admitInternal(update: Uint8Array, personId: PersonId): Admission {
    this.flush();
    const judgement = this.#judge(update);
    if (this.isDamaged && judgement.kind !== 'nothing') return DAMAGED;
    if (judgement.kind !== 'fits') return judgement;
    this.#apply(judgement, personId, undefined);
    return { kind: 'taken' };
  }

  hasUnlogged(): boolean {
    return !this.#intake.isEmpty() || !this.#unlogged.isEmpty();
  }

  changeCounts(): ReturnType<Unlogged['counts']> {
    return this.#unlogged.counts();
  }

  compacted(snapshot: Uint8Array, upTo: LogPosition): void {
    this.logTail.compacted(upTo);
    this.#size.compacted(snapshot.byteLength);
  }

  close(): void {
    this.#intake.stop();
    this.#sharing.stop();
  }

  #judge(update: Uint8Array): Judgement {
    const { limits, elapsed } = this.#options;
    this.#usedAt = elapsed();
    const { documentDepth: maxDepth, judgeMilliseconds: maxMilliseconds } = limits;
    return this.#replica.judge(update, { maxDepth, maxMilliseconds, elapsed });
  }

  #admitEffect(effect: Effect, member: DocumentMember): Admission {
    const mayWrite = [...effect.roots].every((root) => member.mayWrite(root));
    if (!mayWrite && effect.isDeleteOnly && !this.#writesSomewhere(member)) {
      this.#unlogged.tell(member);
      return { kind: 'dropped' };
    }
    const code = mayWrite ? this.#problemOf(effect, member.personId) : 'not-allowed';
    if (code) return { kind: 'refused', code };
    this.#unlogged.tellLater(member);
    this.#apply(effect, member.personId, member);
    if (effect.newWords > 0) this.#options.onWords(member.stamp, effect.newWords);
    return { kind: 'taken' };
  }

  #writesSomewhere(member: DocumentMember): boolean {
    return [...this.kind.roots.keys()].some((root) => member.mayWrite(root));
  }

  #problemOf(effect: Effect, personId: PersonId): ErrorCode | undefined {
    if (!effect.isDeleteOnly && this.#size.isFull()) return 'document-full';
    const nodes = this.#replica.awake().nodes + effect.newNodes;
    if (effect.newNodes > 0 && nodes > this.#options.limits.documentNodes) return 'document-full';
    return this.#claims.problem(effect.clientIds, personId);
  }

  #apply(effect: Effect, personId: PersonId, author: DocumentMember | undefined): void {
    this.#unlogged.claim(this.#claims.claim(effect.clientIds, personId));
    const awake = this.#replica.awake();
    awake.nodes += effect.newNodes;
    this.#authors.add(author);
    this.#size.applied(effect.update.byteLength);
    Y.applyUpdate(awake.doc, effect.update);
    if (author && this.#unlogged.isEmpty()) this.#unlogged.tell(author);
  }

  /** One transaction for all: Yjs tells of it once, at the end. */
  #together(handle: () => void): void {
    this.#unlogged.hold();
    // Should Yjs itself fail here, nobody is told anything: what it did is not known, and nothing of it is on disk.
    this.#replica.together(handle);
    this.#authors.clear();
    this.#unlogged.release();
  }

  #changed(update: Uint8Array): void {
    const isNowLarge = this.#size.changed(update.byteLength);
    this.logTail.changed(update.byteLength);
    this.#unlogged.add(update);
    const [author] = this.#authors;
    this.#sharing.changed(update, this.#authors.size === 1 ? author : undefined);
    this.#authors.clear();
    if (isNowLarge) for (const member of this.members) member.sendNotice(LARGE_FRAME);
    this.#options.commits.schedule(this.#unlogged);
  }
}
