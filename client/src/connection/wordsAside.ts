import { documentKind } from '@opgave/shared/document/documents';
import type { SetAside } from './offlineDocuments.ts';
import type { ReplicaExchange } from './replicaExchange.ts';

/** A replica that the server did not take, with the ids under which its words are kept per root. */
interface Refused {
  readonly exchange: ReplicaExchange;
  readonly ids: Map<string, string>;
  readonly at: number;
}

/** The words of one document that the server did not take, until their author has them (`sync-notes.md`, trap 18). */
export class WordsAside {
  readonly #roots: readonly string[];
  readonly #newId: () => string;
  #all: readonly SetAside[] = [];
  #refused: Refused | undefined;

  constructor(document: string, newId: () => string) {
    this.#roots = [...(documentKind(document)?.roots.keys() ?? [])];
    this.#newId = newId;
  }

  get all(): readonly SetAside[] {
    return this.#all;
  }

  /** What was kept from an earlier visit. */
  restore(words: readonly SetAside[]): void {
    this.#all = words;
  }

  /** Puts aside what the server did not take of this exchange, as far as is known now, and returns that. */
  take(exchange: ReplicaExchange, at: number): readonly SetAside[] {
    this.#refused = { exchange, ids: new Map(), at };
    return this.#collect(this.#refused);
  }

  /**
   * Once more, when a fresh replica tells up to where the server did take it: with what was typed in between, and
   * without what had arrived after all. Undefined when nothing was refused.
   */
  settle(
    taken: Uint8Array,
  ): { readonly words: readonly SetAside[]; readonly ids: readonly string[] } | undefined {
    const refused = this.#refused;
    if (!refused) return undefined;
    this.#refused = undefined;
    refused.exchange.noteKnown(taken);
    return { words: this.#collect(refused), ids: [...refused.ids.values()] };
  }

  /** Their author has these words now. */
  forget(ids: readonly string[]): void {
    this.#refused = undefined;
    this.#all = this.#all.filter((words) => !ids.includes(words.id));
  }

  #collect({ exchange, ids, at }: Refused): readonly SetAside[] {
    const words = exchange.wordsNotTaken(this.#roots).map(({ root, text }) => {
      const id = ids.get(root) ?? this.#newId();
      ids.set(root, id);
      return { id, root, text, at };
    });
    const others = this.#all.filter(({ id }) => ![...ids.values()].includes(id));
    this.#all = [...others, ...words];
    return words;
  }
}
