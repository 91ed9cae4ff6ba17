import { AppError, ERRORS, type ErrorCode } from '@opgave/shared/contract/errors';
import { MESSAGE, SYNC } from '@opgave/shared/contract/wire';
import type { PersonId, SignInId } from '@opgave/shared/ids';
import * as decoding from 'lib0/decoding';
import { errorName } from '#observability/errorName.ts';
import type { Access } from './access.ts';
import type { CollaborationDependencies } from './dependencies.ts';
import { encodeFrame, PING_FRAME, refusedMessage, savedMessage } from './frames.ts';
import { Lease, type LeaseMoment } from './lease.ts';
import type { Line, WayOut } from './line.ts';
import type { LiveDocument } from './liveDocument.ts';
import type { DocumentMember } from './member.ts';
import { Outgoing } from './outgoing.ts';
import { Pacing } from './pacing.ts';
import type { Stamp } from './presence.ts';

export interface ConnectionOptions {
  readonly line: Line;
  readonly wayOut: WayOut;
  readonly personId: PersonId;
  readonly signInId: SignInId;
  /** This client asked for messages 100 and up. */
  readonly isOwnClient: boolean;
  readonly access: Access;
  readonly document: LiveDocument;
  readonly deps: CollaborationDependencies;
  readonly elapsed: () => number;
}

const TRY_AGAIN_LATER = 1013;
const SERVICE_RESTART = 1012;
const GAP_WINDOW = 10_000;
/** A connection that has to wait longer than this for its pace is no typist. */
const MAX_WAIT = 10_000;

/** One browser tab in one document: reads its frames, asks the document, and answers. */
export class Connection implements DocumentMember {
  readonly personId: PersonId;
  readonly signInId: SignInId;
  readonly document: LiveDocument;
  // Not the options as they came: they hold the first answer about rights, and with it a whole table.
  readonly #deps: CollaborationDependencies;
  readonly #elapsed: () => number;
  readonly #isOwnClient: boolean;
  readonly #line: Line;
  readonly #outgoing: Outgoing;
  readonly #pacing: Pacing;
  #access: Access;
  #framesRead = 0;
  /** As `#framesRead`, but stands still from a gap until the client sent everything again. */
  #framesComplete = 0;
  #isIncomplete = false;
  #isRefused = false;
  #gaps: number[] = [];
  #held: Uint8Array[] | undefined;
  #heardAt: number;
  readonly #lease = new Lease();

  constructor(options: ConnectionOptions) {
    const { line, wayOut, deps, document, elapsed } = options;
    this.#deps = deps;
    this.#elapsed = elapsed;
    this.#isOwnClient = options.isOwnClient;
    this.#line = line;
    this.personId = options.personId;
    this.signInId = options.signInId;
    this.document = document;
    this.#access = options.access;
    this.#heardAt = elapsed();
    this.#pacing = new Pacing(deps.config.limits, elapsed);
    this.#outgoing = new Outgoing(wayOut, deps.config.limits.outgoingBytes, () =>
      this.close(TRY_AGAIN_LATER, 'too slow'),
    );
    line.on('message', (data, isBinary) => this.#receive(data, isBinary));
    line.on('pong', () => this.#heard());
  }

  /** Whether its rights must be asked again, although nobody said that they changed. */
  mustAskRights(): boolean {
    return this.#lease.isOver(this.#moment());
  }

  get stamp(): Stamp {
    return this.#access.stamp;
  }

  get isEditor(): boolean {
    return this.#access.isEditor;
  }

  mayWrite(root: string): boolean {
    return this.#access.mayWrite(root, this.document.doc);
  }

  framesHandled(): number {
    return this.#framesComplete;
  }

  sendFrame(frame: Buffer): void {
    if (this.#isOpen()) this.#outgoing.write(frame);
  }

  sendUpdate(frame: Buffer, update: Uint8Array): void {
    if (!this.#isOpen()) return;
    if (this.#outgoing.isBusy()) this.#outgoing.miss(update);
    else this.#outgoing.write(frame);
  }

  sendPresence(frame: Buffer): void {
    if (this.#isOpen() && !this.#outgoing.isBusy()) this.#outgoing.write(frame);
  }

  sendSaved(stateVector: Uint8Array, frames: number): void {
    this.sendNotice(encodeFrame(savedMessage(stateVector, frames)));
  }

  sendNotice(frame: Buffer): void {
    if (this.#isOwnClient) this.sendFrame(frame);
  }

  /** Nothing is admitted under the old rights while they are asked anew. Returns the number of this asking. */
  pause(): number {
    this.document.flush();
    this.#held ??= [];
    this.#line.pause();
    return this.#lease.ask(this.#moment());
  }

  resume(access: Access, asking: number): void {
    if (this.#lease.isOvertaken(asking)) return;
    this.#access = access;
    const held = this.#held ?? [];
    this.#held = undefined;
    this.#line.resume();
    for (const frame of held) this.#read(frame);
  }

  /** Asks whether anybody is still there; ends a connection that was silent for too long. */
  ping(): void {
    if (this.#elapsed() - this.#heardAt > this.#deps.config.limits.deadMilliseconds) {
      this.#line.terminate();
      return;
    }
    if (this.#isOwnClient) this.sendFrame(PING_FRAME);
    else this.#line.ping();
  }

  close(closeCode: number, reason: string): void {
    this.#line.resume();
    this.#line.close(closeCode, reason);
  }

  closeFor(code: ErrorCode): void {
    this.close(ERRORS[code].closeCode, code);
  }

  closeForRestart(): void {
    this.document.flush();
    this.close(SERVICE_RESTART, 'restart');
  }

  #moment(): LeaseMoment {
    return { now: this.#elapsed(), changes: this.#deps.storage.records.changesOf(this.document.workspaceId) };
  }

  #isOpen(): boolean {
    return this.#line.readyState === this.#line.OPEN;
  }

  #heard(): void {
    this.#heardAt = this.#elapsed();
  }

  #receive(data: unknown, isBinary: boolean): void {
    // After a close the other end may go on sending, and for a while it is still heard.
    if (!this.#isOpen()) return;
    this.#heard();
    if (!isBinary || !(data instanceof Uint8Array)) return this.closeFor('update-malformed');
    this.#keepPace(data.byteLength);
    if (!this.#isOpen()) return;
    if (this.#held) this.#held.push(data);
    else this.#read(data);
  }

  #read(frame: Uint8Array): void {
    this.#guard(() => this.#handle(decoding.createDecoder(frame)));
  }

  #guard(handle: () => void): void {
    try {
      handle();
    } catch (error) {
      this.#deps.logger.warn({ code: errorName(error) }, 'a sync frame could not be handled');
      this.closeFor(error instanceof AppError ? error.code : 'update-malformed');
    }
  }

  #keepPace(bytes: number): void {
    const wait = this.#pacing.spend(bytes);
    if (wait === 0) return;
    if (wait > MAX_WAIT) {
      this.closeFor('too-many');
      return;
    }
    this.#line.pause();
    setTimeout(() => this.#held ?? this.#line.resume(), wait);
  }

  #handle(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    if (type === MESSAGE.sync) this.#handleSync(decoder);
    if (type !== MESSAGE.awareness) return;
    if (!this.document.receivePresence(this, decoding.readVarUint8Array(decoder))) this.closeFor('too-large');
  }

  #handleSync(decoder: decoding.Decoder): void {
    const kind = decoding.readVarUint(decoder);
    const content = decoding.readVarUint8Array(decoder);
    if (kind === SYNC.step1) this.document.answerStep1(this, content);
    if (kind !== SYNC.step2 && kind !== SYNC.update) return;
    this.document.receive(() => this.#guard(() => this.#handleUpdate(content, kind === SYNC.step2)));
  }

  #handleUpdate(update: Uint8Array, isWhole: boolean): void {
    if (this.#isRefused) return;
    this.#framesRead += 1;
    const before = this.#framesComplete;
    if (isWhole || !this.#isIncomplete) this.#framesComplete = this.#framesRead;
    const admission = this.document.admit(update, this);
    if (admission.kind === 'gap' || admission.kind === 'refused') this.#framesComplete = before;
    else if (isWhole) this.#isIncomplete = false;
    if (admission.kind === 'gap') this.#askForEverything();
    if (admission.kind === 'refused') this.#refuse(admission.code);
    if (admission.kind === 'taken') this.#deps.metrics.updateTaken();
  }

  /** Something is missing in between: not stored and not acknowledged; the client is asked for all it has. */
  #askForEverything(): void {
    this.#isIncomplete = true;
    this.#gaps = [...this.#gaps.filter((at) => at > this.#elapsed() - GAP_WINDOW), this.#elapsed()];
    if (this.#gaps.length >= this.#deps.config.limits.gapsPerTenSeconds) this.#refuse('update-has-gap');
    else this.document.askForState(this);
  }

  /** Our own client stays as a reader and starts afresh; any other is sent away for good. */
  #refuse(code: ErrorCode): void {
    this.#isRefused = true;
    this.#deps.metrics.updateRefused(code);
    this.#deps.logger.warn({ code }, 'an update was refused');
    if (this.#isOwnClient) this.sendFrame(encodeFrame(refusedMessage(code, this.#access.mayRead)));
    else this.closeFor(code);
  }
}
