import * as Y from 'yjs';
import { encodeFrame, step2Message, updateMessage } from './frames.ts';

/** Above this many changes since the base it is encoded anew. */
const MAX_TAIL = 200;
const EMPTY_STATE_VECTOR_LENGTH = 1;
const NOTHING_MORE = Uint8Array.from([0, 0]);

/**
 * The frames by which somebody comes up to date. For an empty copy the stored snapshot goes out verbatim, with what
 * came after it behind it (merging would encode all of it again); the last message is the one that says "synced".
 */
export class JoinState {
  readonly #doc: () => Y.Doc;
  #base: Uint8Array | undefined;
  #baseFrame: Buffer | undefined;
  #tail: Uint8Array[];
  #tailFrame: Buffer | undefined;
  #forVector: { readonly vector: Buffer; readonly frames: readonly Buffer[] } | undefined;

  /** `doc` is asked for only when the bytes do not do. */
  constructor(doc: () => Y.Doc, base: Uint8Array | undefined, tail: readonly Uint8Array[]) {
    this.#doc = doc;
    this.#base = base;
    this.#tail = [...tail];
    if (base === undefined || tail.length > MAX_TAIL) this.#forgetBase();
  }

  changed(update: Uint8Array): void {
    this.#tailFrame = undefined;
    this.#forVector = undefined;
    if (this.#base === undefined) return;
    this.#tail.push(update);
    if (this.#tail.length > MAX_TAIL) this.#forgetBase();
  }

  /** They are quickly made again from the bytes. */
  forgetFrames(): void {
    this.#baseFrame = undefined;
    this.#tailFrame = undefined;
    this.#forVector = undefined;
  }

  framesFor(stateVector: Uint8Array): readonly Buffer[] {
    if (stateVector.byteLength <= EMPTY_STATE_VECTOR_LENGTH) return this.#whole();
    const vector = Buffer.from(stateVector);
    if (this.#forVector?.vector.equals(vector)) return this.#forVector.frames;
    const frames = [encodeFrame(step2Message(Y.encodeStateAsUpdate(this.#doc(), stateVector)))];
    this.#forVector = { vector, frames };
    return frames;
  }

  /** A base that is far behind is of no use any more, and a long tail would only cost memory. */
  #forgetBase(): void {
    this.#base = undefined;
    this.#baseFrame = undefined;
    this.#tail = [];
  }

  #whole(): readonly Buffer[] {
    if (this.#base === undefined) {
      this.#base = Y.encodeStateAsUpdate(this.#doc());
      this.#tail = [];
    }
    this.#baseFrame ??= encodeFrame(updateMessage(this.#base));
    this.#tailFrame ??= encodeFrame(step2Message(this.#mergedTail()));
    return [this.#baseFrame, this.#tailFrame];
  }

  #mergedTail(): Uint8Array {
    return this.#tail.length === 0 ? NOTHING_MORE : Y.mergeUpdates(this.#tail);
  }
}
