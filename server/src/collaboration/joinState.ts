import * as Y from 'yjs';
import { encodeFrame, step2Message, updateMessage } from './frames.ts';

/** Above this many changes since the base it is encoded anew. */
const MAX_TAIL = 200;
const EMPTY_STATE_VECTOR_LENGTH = 1;

/**
 * The frames by which somebody comes up to date. For an empty copy the stored snapshot goes out verbatim, with what
 * came after it behind it (merging would encode all of it again); the last message is the one that says "synced".
 */
export class JoinState {
  readonly #doc: Y.Doc;
  #base: Uint8Array | undefined;
  #tail: Uint8Array[];
  #frames: readonly Buffer[] | undefined;
  #forVector: { readonly vector: Buffer; readonly frames: readonly Buffer[] } | undefined;

  constructor(doc: Y.Doc, base: Uint8Array | undefined, tail: readonly Uint8Array[]) {
    this.#doc = doc;
    this.#base = base;
    this.#tail = [...tail];
    if (base === undefined || tail.length > MAX_TAIL) this.#forget();
  }

  changed(update: Uint8Array): void {
    this.#frames = undefined;
    this.#forVector = undefined;
    if (this.#base === undefined) return;
    this.#tail.push(update);
    if (this.#tail.length > MAX_TAIL) this.#forget();
  }

  /** A base that is far behind is of no use any more, and a long tail would only cost memory. */
  #forget(): void {
    this.#base = undefined;
    this.#tail = [];
  }

  framesFor(stateVector: Uint8Array): readonly Buffer[] {
    if (stateVector.byteLength <= EMPTY_STATE_VECTOR_LENGTH) return this.#whole();
    const vector = Buffer.from(stateVector);
    if (this.#forVector?.vector.equals(vector)) return this.#forVector.frames;
    const frames = [encodeFrame(step2Message(Y.encodeStateAsUpdate(this.#doc, stateVector)))];
    this.#forVector = { vector, frames };
    return frames;
  }

  #whole(): readonly Buffer[] {
    this.#frames ??= this.#encodeWhole();
    return this.#frames;
  }

  #encodeWhole(): readonly Buffer[] {
    if (this.#base === undefined) {
      this.#base = Y.encodeStateAsUpdate(this.#doc);
      this.#tail = [];
    }
    if (this.#tail.length === 0) return [encodeFrame(step2Message(this.#base))];
    const tail = Y.mergeUpdates(this.#tail);
    return [encodeFrame(updateMessage(this.#base)), encodeFrame(step2Message(tail))];
  }
}
