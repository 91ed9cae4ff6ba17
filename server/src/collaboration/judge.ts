import type { ErrorCode } from '@opgave/shared/contract/errors';
import * as Y from 'yjs';
import { addedWords } from './addedWords.ts';
import type { RootContainers } from './containers.ts';
import { mayBeAttribute, mayHold } from './content.ts';
import { Placing } from './placing.ts';
import { type DecodedUpdate, decode, type Struct, StructIndex, withoutKnown } from './structIndex.ts';

export interface JudgeContext {
  readonly doc: Y.Doc;
  readonly roots: RootContainers;
  readonly maxDepth: number;
  readonly maxMilliseconds: number;
  /** A clock that only goes forward, in milliseconds. */
  readonly elapsed: () => number;
}

/** What an update would do, found out before the live document is touched. */
export type Judgement =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'refused'; readonly code: ErrorCode }
  | ({ readonly kind: 'fits' } & Effect);

export interface Effect {
  /** The part that is new: apply this, and nothing else. */
  readonly update: Uint8Array;
  readonly roots: ReadonlySet<string>;
  /** Of the structs that are new; ids in a delete set are of the deleted text and are no claim (P34). */
  readonly clientIds: ReadonlySet<number>;
  readonly isDeleteOnly: boolean;
  readonly newNodes: number;
  /** For the balance between groups, never per person. */
  readonly newWords: number;
}

const MALFORMED: Judgement = { kind: 'refused', code: 'update-malformed' };
const OUT_OF_PLACE: Judgement = { kind: 'refused', code: 'update-out-of-place' };
const TOO_DEEP: Judgement = { kind: 'refused', code: 'update-too-deep' };
const TOO_SLOW: Judgement = { kind: 'refused', code: 'too-large' };
const GAP: Judgement = { kind: 'gap' };

/**
 * Judges an update by its decoded structs (`sync-notes.md`, "Judging an update without copying the document"):
 * complete, only known roots, elements, attributes and marks, within depth and time (taken twice at most). Rights and
 * client ids are asked afterwards, with the effect.
 */
export function judge(update: Uint8Array, context: JudgeContext): Judgement {
  const whole = decode(update);
  if (!whole) return MALFORMED;
  const part = withoutKnown(update, whole, context.doc);
  const decoded = part === update ? whole : decode(part);
  if (!decoded) return MALFORMED;
  const judgement = new Judging(part, decoded, context).run();
  // A machine that stood still for a moment says nothing of the update.
  return judgement === TOO_SLOW ? new Judging(part, decoded, context).run() : judgement;
}

/** As whoever comes in with an empty copy says that they have nothing new: no struct and no deletion. */
export function isWithoutContent(update: Uint8Array): boolean {
  return update.byteLength === 2 && update[0] === 0 && update[1] === 0;
}

class Judging {
  readonly #update: Uint8Array;
  readonly #decoded: DecodedUpdate;
  readonly #context: JudgeContext;
  readonly #index: StructIndex;
  readonly #placing: Placing;
  readonly #roots = new Set<string>();
  #newNodes = 0;

  constructor(update: Uint8Array, decoded: DecodedUpdate, context: JudgeContext) {
    this.#update = update;
    this.#decoded = decoded;
    this.#context = context;
    this.#index = new StructIndex(decoded.structs);
    this.#placing = new Placing(context.doc, context.roots, this.#index);
  }

  run(): Judgement {
    const { structs } = this.#decoded;
    const problem = this.#checkClocks() ?? this.#checkStructs() ?? this.#checkDeletions();
    if (problem) return problem;
    if (structs.length === 0 && this.#roots.size === 0) return { kind: 'nothing' };
    return {
      kind: 'fits',
      update: this.#update,
      roots: this.#roots,
      clientIds: this.#index.clients(),
      isDeleteOnly: structs.length === 0,
      newNodes: this.#newNodes,
      newWords: addedWords(structs, this.#context.doc, this.#index),
    };
  }

  /** The structs of each client must follow on what is known, without a hole and without a length of 0. */
  #checkClocks(): Judgement | undefined {
    const next = new Map<number, number>();
    for (const { id, length } of this.#decoded.structs) {
      const expected = next.get(id.client) ?? Y.getState(this.#context.doc.store, id.client);
      if (length <= 0 || id.clock < expected) return MALFORMED;
      if (id.clock > expected) return GAP;
      next.set(id.client, id.clock + length);
    }
    return undefined;
  }

  #checkStructs(): Judgement | undefined {
    const { elapsed, maxMilliseconds } = this.#context;
    const until = elapsed() + maxMilliseconds;
    for (const [index, struct] of this.#decoded.structs.entries()) {
      const problem = this.#checkStruct(struct);
      if (problem) return problem;
      if (index % 256 === 255 && elapsed() > until) return TOO_SLOW;
    }
    return undefined;
  }

  #checkStruct(struct: Struct): Judgement | undefined {
    if (struct instanceof Y.Skip) return GAP;
    if (!(struct instanceof Y.Item)) return undefined;
    const place = this.#placing.placeOf(struct);
    if (place.kind === 'gap') return GAP;
    if (place.kind === 'wrong') return OUT_OF_PLACE;
    if (place.kind === 'gone') return undefined;
    const { container, attribute } = place;
    const { content } = struct;
    const isLevel = content instanceof Y.ContentType && attribute === null;
    if (container.depth + (isLevel ? 1 : 0) > this.#context.maxDepth) return TOO_DEEP;
    const fits =
      attribute === null ? mayHold(container, content) : mayBeAttribute(container, attribute, content);
    if (!fits) return OUT_OF_PLACE;
    if (content instanceof Y.ContentType) this.#newNodes += 1;
    this.#roots.add(container.root);
    return undefined;
  }

  #checkDeletions(): Judgement | undefined {
    for (const [client, ranges] of this.#decoded.deletions) {
      const known = Y.getState(this.#context.doc.store, client);
      const end = this.#index.endOf(client) ?? known;
      for (const { clock, len } of ranges) {
        if (len <= 0) return MALFORMED;
        if (clock + len > end) return GAP;
        const problem = this.#checkDeletion(client, clock, clock + len);
        if (problem) return problem;
      }
    }
    return undefined;
  }

  #checkDeletion(client: number, from: number, to: number): Judgement | undefined {
    for (const struct of this.#structsBetween(client, from, to)) {
      if (!(struct instanceof Y.Item) || struct.deleted) continue;
      const place = this.#placing.placeOfId(struct.id);
      if (place.kind === 'wrong') return OUT_OF_PLACE;
      if (place.kind === 'in') this.#roots.add(place.container.root);
    }
    return undefined;
  }

  *#structsBetween(client: number, from: number, to: number): Generator {
    const known = this.#context.doc.store.clients.get(client) ?? [];
    const isKnown = from < Y.getState(this.#context.doc.store, client);
    for (let index = isKnown ? Y.findIndexSS(known, from) : known.length; index < known.length; index += 1) {
      const struct = known[index];
      if (!struct || struct.id.clock >= to) break;
      yield struct;
    }
    yield* this.#index.overlapping(client, from, to);
  }
}
