import { inlineText } from '@opgave/shared/document/extractText';
import {
  ownStretchOf,
  placeOf,
  type QuotedPassage,
  type Stretch,
  textBlocks,
} from '@opgave/shared/document/passages';
import * as Y from 'yjs';
import { rootNameOf } from '../place.ts';

/** Drawing may lag behind the typing; the typing may not lag behind the drawing. */
const LAG = 120;

/** Something that is drawn at some words of a document. */
export interface OnPassage {
  readonly id: string;
  /** The root in which its words stand. */
  readonly section: string;
  readonly passage: QuotedPassage;
}

export interface Placed<T> extends Stretch {
  readonly item: T;
}

type BlockOf<T> = Map<Y.XmlElement, readonly Placed<T>[]>;

/**
 * Where things stand in the text of one document now. Only what stands in a part that changed is looked up again, so
 * that thousands cost no more than the few around the caret.
 */
export class PassageDesk<T extends OnPassage> {
  readonly doc: Y.Doc;
  readonly #isSame: (one: T, other: T) => boolean;
  readonly #listeners = new Set<() => void>();
  #items: ReadonlyMap<string, T> = new Map();
  readonly #placed: BlockOf<T> = new Map();
  /** In which block each stands. */
  readonly #blocks = new Map<string, Y.XmlElement>();
  /** Among them those whose letters are gone, found by their quotation. */
  readonly #quoted = new Set<string>();
  readonly #orphans = new Map<string, T>();
  /** Among those the ones whose quotation stands in the text more than once. */
  readonly #ambiguous = new Set<string>();
  readonly #waiting = new Set<string>();
  readonly #touched = new Set<Y.XmlElement>();
  /** With whether blocks came or went. */
  readonly #changedRoots = new Map<string, boolean>();
  #version = 0;

  constructor(doc: Y.Doc, isSame: (one: T, other: T) => boolean = Object.is) {
    this.doc = doc;
    this.#isSame = isSame;
  }

  start(): () => void {
    let lag: ReturnType<typeof setTimeout> | undefined;
    // An editor that follows what others wrote asks before the update is told.
    const note = (transaction: Y.Transaction) => this.#note(transaction);
    const changed = () => {
      lag ??= setTimeout(() => {
        lag = undefined;
        this.tell();
      }, LAG);
    };
    this.doc.on('beforeObserverCalls', note);
    this.doc.on('update', changed);
    return () => {
      clearTimeout(lag);
      this.doc.off('beforeObserverCalls', note);
      this.doc.off('update', changed);
    };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  readonly version = (): number => this.#version;

  /** What is to be drawn; what is the same as before keeps its place. */
  itemsAre(items: readonly T[]): void {
    const next = new Map<string, T>();
    for (const item of items) {
      const before = this.#items.get(item.id);
      const isKept = before !== undefined && this.#isSame(before, item);
      next.set(item.id, isKept ? before : item);
      if (isKept) continue;
      this.#lift(item.id);
      this.#waiting.add(item.id);
    }
    for (const id of this.#items.keys()) {
      if (!next.has(id)) this.#lift(id);
    }
    this.#items = next;
    this.tell();
  }

  /** Everything that stands in a block, in reading order; the same answer as long as nothing of it changed. */
  placedIn(block: Y.XmlElement): readonly Placed<T>[] {
    this.#settle();
    return this.#placed.get(block) ?? NOTHING;
  }

  /** Where one stands now, if anywhere. */
  placeOf(id: string): Placed<T> | undefined {
    this.#settle();
    const block = this.#blocks.get(id);
    return block && this.#placed.get(block)?.find(({ item }) => item.id === id);
  }

  /** What has no words to stand at any more. */
  orphans(): readonly T[] {
    this.#settle();
    return [...this.#orphans.values()];
  }

  protected tell(): void {
    this.#version += 1;
    for (const listener of this.#listeners) listener();
  }

  #note({ changed }: Y.Transaction): void {
    for (const type of changed.keys()) {
      const root = rootNameOf(this.doc, type);
      const block = blockAround(type);
      if (block) this.#touched.add(block);
      if (root === undefined) continue;
      this.#changedRoots.set(root, block === undefined || this.#changedRoots.get(root) === true);
    }
  }

  #lift(id: string): void {
    this.#orphans.delete(id);
    this.#ambiguous.delete(id);
    this.#quoted.delete(id);
    this.#waiting.delete(id);
    const block = this.#blocks.get(id);
    if (!block) return;
    this.#blocks.delete(id);
    const left = (this.#placed.get(block) ?? []).filter(({ item }) => item.id !== id);
    if (left.length > 0) this.#placed.set(block, left);
    else this.#placed.delete(block);
  }

  #settle(): void {
    this.#raiseChanged();
    if (this.#waiting.size === 0) return;
    const arrived = new Map<Y.XmlElement, Placed<T>[]>();
    for (const id of this.#waiting) {
      const item = this.#items.get(id);
      const place = item && this.#look(item);
      if (!item || !place) continue;
      this.#blocks.set(id, place.block);
      const there = arrived.get(place.block);
      if (there) there.push({ ...place, item });
      else arrived.set(place.block, [{ ...place, item }]);
    }
    this.#waiting.clear();
    for (const [block, placed] of arrived) {
      const all = [...(this.#placed.get(block) ?? []), ...placed];
      this.#placed.set(
        block,
        all.toSorted((one, other) => one.from - other.from || one.to - other.to),
      );
    }
  }

  /** Where it stands; notes what is found by its quotation, or not at all. */
  #look(item: T): Stretch | undefined {
    const { id, section, passage } = item;
    const root = this.doc.getXmlFragment(section);
    const byLetters = ownStretchOf(root, passage);
    if (byLetters) return byLetters;
    const byQuote = placeOf(root, passage);
    if (byQuote) {
      this.#quoted.add(id);
      return byQuote;
    }
    this.#orphans.set(id, item);
    const isThere = textBlocks(root).some((block) => inlineText(block).includes(passage.quote));
    if (isThere) this.#ambiguous.add(id);
    return undefined;
  }

  #raise(id: string): void {
    this.#blocks.delete(id);
    this.#quoted.delete(id);
    this.#orphans.delete(id);
    this.#ambiguous.delete(id);
    this.#waiting.add(id);
  }

  /** Puts what is known by its quotation up for another look, where that quotation may have come or gone. */
  #raiseQuoted(section: string, isRebuilt: boolean): void {
    const blocks = isRebuilt
      ? textBlocks(this.doc.getXmlFragment(section))
      : [...this.#touched].filter(isAlive);
    const texts = blocks.map(inlineText);
    for (const id of [...this.#quoted, ...this.#orphans.keys()]) {
      const item = this.#items.get(id);
      if (item?.section !== section) continue;
      const mayDiffer = this.#ambiguous.has(id) || texts.some((text) => text.includes(item.passage.quote));
      if (!mayDiffer) continue;
      const block = this.#blocks.get(id);
      const left = block && (this.#placed.get(block) ?? []).filter((placed) => placed.item.id !== id);
      if (block && left) this.#placed.set(block, left);
      this.#raise(id);
    }
  }

  /** Puts what stands in a changed block, and what stood nowhere in a changed root, up for another look. */
  #raiseChanged(): void {
    if (this.#changedRoots.size === 0) return;
    for (const [block, placed] of this.#placed) {
      if (!this.#touched.has(block) && isAlive(block)) continue;
      for (const { item } of placed) this.#raise(item.id);
      this.#placed.delete(block);
    }
    for (const [section, isRebuilt] of this.#changedRoots) this.#raiseQuoted(section, isRebuilt);
    this.#touched.clear();
    this.#changedRoots.clear();
  }
}

const NOTHING: readonly never[] = [];

/** The paragraph in which a type stands, or that it is. */
function blockAround(type: unknown): Y.XmlElement | undefined {
  let inside = type;
  while (inside instanceof Y.AbstractType) {
    if (inside instanceof Y.XmlElement && inside.nodeName === 'paragraph') return inside;
    inside = inside._item?.parent;
  }
  return undefined;
}

function isAlive(block: Y.XmlElement): boolean {
  let top: unknown = block;
  while (top instanceof Y.AbstractType && top._item) {
    if (top._item.deleted) return false;
    top = top._item.parent;
  }
  return true;
}
