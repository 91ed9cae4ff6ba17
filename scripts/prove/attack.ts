/** What one round came to. */
export interface Round {
  /** How many times it was tried, in the unit of the attack. */
  readonly tried: number;
  /** Everything that should not have been, in words. */
  readonly faults: readonly string[];
  /** Other things counted, such as edits that were acknowledged; added up over all rounds. */
  readonly counts?: Readonly<Record<string, number>>;
  /** How things stand after this round, such as how fast memory grows; the last word counts. */
  readonly figures?: Readonly<Record<string, number>>;
}

export interface Session {
  /** The same seed gives the same round again. */
  round(seed: number): Promise<Round>;
  close(): Promise<void>;
}

export type Size = 'quick' | 'daily' | 'release';

/** One way to try whether a promise of `trust.md` holds. */
export interface Attack {
  /** The promise, such as `P03`. */
  readonly id: string;
  readonly title: string;
  /** What is counted: kills, cuts, frames. */
  readonly unit: string;
  /** It starts the whole server in processes of its own, and so can run beside one that works in this process. */
  readonly startsServer?: boolean;
  /** It measures time, and so runs when nothing else does. */
  readonly isAlone?: boolean;
  readonly tries: Readonly<Record<Size, number>>;
  /** In full it goes on until so much was counted as well, at most three times as long; with less it proves nothing. */
  readonly untilCounted?: Readonly<Record<string, number>>;
  /** Round n of it is played with `seed + n`, also after it was stopped and goes on. */
  open(seed: number, size: Size): Promise<Session>;
  /** The same with the protection taken away; what the attack looks for must then be there to see. */
  openUnprotected(seed: number): Promise<Session>;
  /** Where an attack looks for several things: each with its own protection taken away, by name. */
  readonly moreControls?: Readonly<Record<string, (seed: number) => Promise<Session>>>;
}
