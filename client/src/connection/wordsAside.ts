import { documentKind } from '@opgave/shared/document/documents';
import type { SetAside } from './offlineDocuments.ts';
import type { ReplicaExchange } from './replicaExchange.ts';

/** A replica that the server did not take, with the ids under which its words were kept last. */
interface Refused {
  readonly exchange: ReplicaExchange;
  readonly ids: readonly string[];
  readonly at: number;
}

/** The words of one document that the server did not take, until their author has them (`sync-notes.md`, trap 18). */
export class WordsAside {
  readonly #key: string;
  readonly #roots: readonly string[];
  #all: readonly SetAside[] = [];
  #refused: Refused | undefined;

  /** The key is that of the kept copy. */
  constructor(document: string, key: string) {
    this.#roots = [...(documentKind(document)?.roots.keys() ?? [])];
    this.#key = key;
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
    const words = this.#wordsOf(exchange, at);
    this.#put(words, []);
    this.#refused = { exchange, at, ids: words.map(({ id }) => id) };
    return words;
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
    const words = this.#wordsOf(refused.exchange, refused.at);
    this.#put(words, refused.ids);
    return { words, ids: refused.ids };
  }

  /** Their author has these words now. */
  forget(ids: readonly string[]): void {
    this.#refused = undefined;
    this.#all = this.#all.filter((words) => !ids.includes(words.id));
  }

  /** The same words of the same place have the same id: several tabs may hold them, and they are set aside once. */
  #wordsOf(exchange: ReplicaExchange, at: number): readonly SetAside[] {
    return exchange
      .wordsNotTaken(this.#roots)
      .map(({ root, text }) => ({ id: `${this.#key}/${root}/${text}`, root, text, at }));
  }

  #put(words: readonly SetAside[], inPlaceOf: readonly string[]): void {
    const gone = new Set([...inPlaceOf, ...words.map(({ id }) => id)]);
    this.#all = [...this.#all.filter(({ id }) => !gone.has(id)), ...words];
  }
}
