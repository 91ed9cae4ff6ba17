import * as Y from 'yjs';
import type { Container, RootContainers } from './containers.ts';
import { containerOfType, containerWithin } from './containers.ts';
import type { StructIndex } from './structIndex.ts';

/** Where a struct lands, under which attribute name; `gone`: beside or in something garbage collected. */
export type Place =
  | { readonly kind: 'in'; readonly container: Container; readonly attribute: string | null }
  | { readonly kind: 'gone' }
  | { readonly kind: 'gap' }
  | { readonly kind: 'wrong' };

const GONE: Place = { kind: 'gone' };
const GAP: Place = { kind: 'gap' };
const WRONG: Place = { kind: 'wrong' };

type Id = { readonly client: number; readonly clock: number };

/**
 * Finds the place of the structs of one update as Yjs will find it while applying: from the left neighbour, else from
 * the right one, else from the named parent; in the live document or earlier in the same update.
 */
export class Placing {
  readonly #doc: Y.Doc;
  readonly #roots: RootContainers;
  readonly #index: StructIndex;
  readonly #placed = new Map<Y.Item, Place>();

  constructor(doc: Y.Doc, roots: RootContainers, index: StructIndex) {
    this.#doc = doc;
    this.#roots = roots;
    this.#index = index;
  }

  /** Walks with a stack of its own: a hostile chain of references may be longer than the call stack. */
  placeOf(item: Y.Item): Place {
    const stack = [item];
    const open = new Set<Y.Item>();
    for (let top = stack.at(-1); top; top = stack.at(-1)) {
      const waitsFor = this.#placed.has(top) ? undefined : this.#firstUnplaced(top);
      if (waitsFor === undefined) {
        if (!this.#placed.has(top)) this.#placed.set(top, this.#place(top));
        stack.pop();
      } else if (open.has(waitsFor)) {
        this.#placed.set(waitsFor, WRONG);
      } else {
        open.add(top).add(waitsFor);
        stack.push(waitsFor);
      }
    }
    return this.#placed.get(item) ?? WRONG;
  }

  /** The place of a struct that is in the live document or in this update. */
  placeOfId(id: Id): Place {
    if (id.clock < Y.getState(this.#doc.store, id.client)) {
      return this.#placeOfKnown(Y.getItem(this.#doc.store, Y.createID(id.client, id.clock)));
    }
    const struct = this.#index.find(id);
    if (!struct || struct instanceof Y.Skip) return GAP;
    return struct instanceof Y.Item ? this.placeOf(struct) : GONE;
  }

  #firstUnplaced(item: Y.Item): Y.Item | undefined {
    for (const id of [item.origin, item.rightOrigin, item.parent]) {
      if (!(id instanceof Y.ID)) continue;
      const struct = this.#index.find(id);
      if (struct instanceof Y.Item && struct !== item && !this.#placed.has(struct)) return struct;
    }
    return undefined;
  }

  #place(item: Y.Item): Place {
    if (refersToItself(item)) return WRONG;
    const left = item.origin && this.placeOfId(item.origin);
    const right = item.rightOrigin && this.placeOfId(item.rightOrigin);
    if (left && right) return between(left, right);
    return left ?? right ?? this.#placeInParent(item);
  }

  #placeInParent({ parent, parentSub }: Y.Item): Place {
    if (typeof parent === 'string') {
      const container = this.#roots.byName.get(parent);
      return container ? { kind: 'in', container, attribute: parentSub } : WRONG;
    }
    if (!(parent instanceof Y.ID)) return WRONG;
    const container = this.#containerAt(parent);
    return 'kind' in container ? container : { kind: 'in', container, attribute: parentSub };
  }

  /** The type that stands at exactly this id, as a container. */
  #containerAt(id: Id): Container | Place {
    const outer = this.placeOfId(id);
    if (outer.kind !== 'in') return outer;
    const struct = this.#structAt(id);
    if (!(struct instanceof Y.Item) || struct.id.clock !== id.clock) return WRONG;
    if (struct.content instanceof Y.ContentDeleted) return GONE;
    if (!(struct.content instanceof Y.ContentType)) return WRONG;
    return containerWithin(outer.container, struct.content.type) ?? WRONG;
  }

  #structAt(id: Id): unknown {
    const isKnown = id.clock < Y.getState(this.#doc.store, id.client);
    return isKnown ? Y.getItem(this.#doc.store, Y.createID(id.client, id.clock)) : this.#index.find(id);
  }

  #placeOfKnown(struct: unknown): Place {
    if (!(struct instanceof Y.Item) || struct.parent === null) return GONE;
    const container = containerOfType(struct.parent, this.#roots);
    return container ? { kind: 'in', container, attribute: struct.parentSub } : WRONG;
  }
}

/** Yjs throws on such a reference, with the update half applied. */
function refersToItself({ id, origin, rightOrigin, parent }: Y.Item): boolean {
  return [origin, rightOrigin, parent].some(
    (other) => other instanceof Y.ID && other.client === id.client && other.clock >= id.clock,
  );
}

function between(left: Place, right: Place): Place {
  if (left.kind === 'gap' || right.kind === 'gap') return GAP;
  if (left.kind === 'wrong' || right.kind === 'wrong') return WRONG;
  if (left.kind === 'gone' || right.kind === 'gone') return GONE;
  const isSame = left.container.type === right.container.type && left.attribute === right.attribute;
  return isSame ? left : WRONG;
}
