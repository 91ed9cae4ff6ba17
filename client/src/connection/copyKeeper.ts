import * as Y from 'yjs';
import type { KeptCopy, OfflineDocuments, SetAside } from './offlineDocuments.ts';

/** The words of others are on the server; keeping them may wait a moment. */
const OTHERS_WAIT = 500;
/** A disk that is full may have room again later. */
const RETRY = 5_000;

/** Writes every change of a replica to the browser's database: own words at once, the rest in batches. */
export class CopyKeeper {
  readonly #store: OfflineDocuments;
  readonly #key: string;
  #waiting: Uint8Array[] = [];
  #durable: Uint8Array | undefined;
  #isNoted = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #work: Promise<void> = Promise.resolve();
  #isKeeping = true;
  #isAppending = false;
  #isStopped = false;
  /** Copies that are about to go; what is written before they went would go with them. */
  #going = 0;
  /** Grows with every copy that is replaced; words of an earlier one have no place in the next. */
  #copy = 0;

  constructor(store: OfflineDocuments, key: string) {
    this.#store = store;
    this.#key = key;
  }

  /** False as long as the browser refuses to keep something or to give it back, for example because its disk is full. */
  get isKeeping(): boolean {
    return this.#isKeeping;
  }

  /** What was kept before. What the browser cannot read now it keeps for another visit. */
  async read(): Promise<{ readonly kept: KeptCopy | undefined; readonly aside: readonly SetAside[] }> {
    const readings = [this.#store.load(this.#key), this.#store.listAside(this.#key)] as const;
    const [kept, aside] = await Promise.allSettled(readings);
    this.#isKeeping = kept.status === 'fulfilled' && aside.status === 'fulfilled';
    return {
      kept: kept.status === 'fulfilled' ? kept.value : undefined,
      aside: aside.status === 'fulfilled' ? aside.value : [],
    };
  }

  add(update: Uint8Array, isOwn: boolean): void {
    this.#waiting.push(update);
    if (isOwn) this.flush();
    this.#timer ??= setTimeout(() => this.flush(), OTHERS_WAIT);
  }

  flush(): void {
    this.#remember();
    if (this.#waiting.length === 0 || this.#isAppending) return;
    this.#isAppending = true;
    this.#queue(() => this.#append());
  }

  /**
   * The page may be gone after this turn, and whoever opens the document next reads what was written before: what waits
   * goes to the database now, not after what it is still busy with.
   */
  leave(): void {
    this.flush();
    if (this.#going === 0) void this.#run(() => this.#append());
  }

  /**
   * All that came while the browser was busy goes along in one row, so that fast typing never runs ahead of it. What the
   * browser does not take goes along with the next: a later row means nothing without an earlier one.
   */
  async #append(): Promise<void> {
    this.#isAppending = false;
    if (this.#waiting.length === 0) return;
    const copy = this.#copy;
    const update = Y.mergeUpdates(this.#waiting);
    this.#waiting = [];
    try {
      await this.#store.append(this.#key, update);
      this.#isKeeping = true;
    } catch {
      this.#isKeeping = false;
      if (copy === this.#copy) this.#waiting.unshift(update);
      if (!this.#isStopped) this.#timer ??= setTimeout(() => this.flush(), RETRY);
    }
  }

  /** What waits goes now, and nothing is tried again later. */
  stop(): void {
    this.leave();
    this.#isStopped = true;
  }

  /** As `noteDurable`, as long as nothing was noted: before one can type. */
  noteFirst(durable: Uint8Array): void {
    if (!this.#isNoted) this.noteDurable(durable);
  }

  /** Notes what the server has on disk, so that after a reload one can still tell which words it lacks. */
  noteDurable(durable: Uint8Array): void {
    this.#isNoted = true;
    this.#durable = durable;
    this.#timer ??= setTimeout(() => this.flush(), OTHERS_WAIT);
  }

  /**
   * First the words are safe, then the copy goes, as far as `held` has it: what another tab wrote stays. What is added
   * after this starts a new one.
   */
  replace(words: readonly SetAside[], held: Uint8Array): void {
    this.#copy += 1;
    this.#waiting = [];
    this.#durable = undefined;
    this.#isNoted = false;
    this.#going += 1;
    this.#queue(async () => {
      try {
        await this.#store.putAside(this.#key, words);
        await this.#store.drop(this.#key, held);
      } finally {
        this.#going -= 1;
      }
    });
  }

  /** Puts these words in the place of those that were set aside under the same ids. */
  setAside(words: readonly SetAside[], ids: readonly string[]): void {
    this.#queue(async () => {
      await this.#store.putAside(this.#key, words);
      await this.#store.forgetAside(ids.filter((id) => !words.some((kept) => kept.id === id)));
    });
  }

  #remember(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const durable = this.#durable;
    this.#durable = undefined;
    if (!durable) return;
    const job = () => this.#store.remember(this.#key, durable);
    if (this.#going === 0) void this.#run(job);
    else this.#queue(job);
  }

  #queue(job: () => Promise<void>): void {
    this.#work = this.#work.then(() => this.#run(job));
  }

  async #run(job: () => Promise<void>): Promise<void> {
    try {
      await job();
    } catch {
      this.#isKeeping = false;
    }
  }
}
