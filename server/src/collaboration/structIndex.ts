import * as Y from 'yjs';

export type Struct = Y.Item | Y.GC | Y.Skip;

export interface DecodedUpdate {
  readonly structs: readonly Struct[];
  readonly deletions: ReadonlyMap<number, readonly { readonly clock: number; readonly len: number }[]>;
}

/** Decodes an update; undefined when the bytes are none. */
export function decode(update: Uint8Array): DecodedUpdate | undefined {
  try {
    const { structs, ds } = Y.decodeUpdate(update);
    return { structs, deletions: ds.clients };
  } catch {
    return undefined;
  }
}

/**
 * The part of an update that the document does not have yet. Yjs resolves even references of structs it already has,
 * so forged "known" structs are cut off before anything is judged (`sync-notes.md`).
 */
export function withoutKnown(update: Uint8Array, decoded: DecodedUpdate, doc: Y.Doc): Uint8Array {
  const hasKnown = decoded.structs.some(
    (struct) => struct.id.clock < Y.getState(doc.store, struct.id.client),
  );
  return hasKnown ? Y.diffUpdate(update, Y.encodeStateVector(doc)) : update;
}

/** Finds structs by id in an update that is not applied yet. */
export class StructIndex {
  readonly #byClient = new Map<number, Struct[]>();

  constructor(structs: readonly Struct[]) {
    for (const struct of structs) {
      const list = this.#byClient.get(struct.id.client);
      if (list) list.push(struct);
      else this.#byClient.set(struct.id.client, [struct]);
    }
  }

  clients(): ReadonlySet<number> {
    return new Set(this.#byClient.keys());
  }

  /** First clock after the structs of this client, or undefined when it has none here. */
  endOf(client: number): number | undefined {
    const last = this.#byClient.get(client)?.at(-1);
    return last && last.id.clock + last.length;
  }

  find(id: { readonly client: number; readonly clock: number }): Struct | undefined {
    const list = this.#byClient.get(id.client) ?? [];
    let low = 0;
    let high = list.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const struct = list[middle];
      if (!struct) return undefined;
      if (id.clock < struct.id.clock) high = middle - 1;
      else if (id.clock >= struct.id.clock + struct.length) low = middle + 1;
      else return struct;
    }
    return undefined;
  }

  /** Every struct of a client that overlaps with a range of clocks. */
  *overlapping(client: number, from: number, to: number): Generator<Struct> {
    for (const struct of this.#byClient.get(client) ?? []) {
      if (struct.id.clock >= to) return;
      if (struct.id.clock + struct.length > from) yield struct;
    }
  }
}
