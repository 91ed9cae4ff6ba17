interface Claim {
  /** The words with which its paragraph begins; nothing else ever begins so. */
  readonly mark: string;
  readonly typed: string;
  /** How many letters of it were called saved. */
  readonly saved: number;
}

export interface Shortage {
  readonly lost: number;
  readonly doubled: number;
}

/** What was called saved, letter by letter, also in the rounds before; against that the text that came back is held. */
export class KillLedger {
  #claims: Claim[] = [];

  note(claim: Claim): void {
    this.#claims.push(claim);
  }

  /** The letters that the text lacks and those that it should not have. What it has now it may not lose later on. */
  check(paragraphs: readonly string[]): Shortage {
    let [lost, doubled] = [0, 0];
    this.#claims = this.#claims.flatMap(({ mark, typed, saved }) => {
      const [found = '', ...again] = paragraphs.filter((text) => text.startsWith(mark));
      const same = commonLength(found, typed);
      lost += Math.max(0, saved - same);
      doubled += found.length - same + again.reduce((sum, { length }) => sum + length, 0);
      return same === 0 ? [] : [{ mark, typed: typed.slice(0, same), saved: same }];
    });
    return { lost, doubled };
  }
}

function commonLength(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one.charAt(length) === other.charAt(length)) length += 1;
  return length;
}
