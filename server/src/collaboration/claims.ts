import type { ErrorCode } from '@opgave/shared/contract/errors';
import type { PersonId } from '@opgave/shared/ids';
import type { ClientIdClaim } from '#storage/ports.ts';

const HOUR = 3_600_000;

/** Whose each Yjs client id of one document is: of the first person whose edit carries it, for ever (P34). */
export class Claims {
  readonly #owners = new Map<number, PersonId>();
  readonly #recent = new Map<PersonId, number[]>();
  readonly #perHour: number;
  readonly #elapsed: () => number;

  constructor(stored: readonly ClientIdClaim[], perHour: number, elapsed: () => number) {
    for (const { clientId, personId } of stored) this.#owners.set(clientId, personId);
    this.#perHour = perHour;
    this.#elapsed = elapsed;
  }

  owners(): ReadonlyMap<number, PersonId> {
    return this.#owners;
  }

  /** Why this person may not write under these client ids, or undefined when that is fine. */
  problem(clientIds: Iterable<number>, personId: PersonId): ErrorCode | undefined {
    let fresh = 0;
    for (const clientId of clientIds) {
      const owner = this.#owners.get(clientId);
      if (owner !== undefined && owner !== personId) return 'client-id-taken';
      if (owner === undefined) fresh += 1;
    }
    return fresh > 0 && this.#claimedLately(personId).length + fresh > this.#perHour ? 'too-many' : undefined;
  }

  /** Claims what is not claimed yet, and returns that. */
  claim(clientIds: Iterable<number>, personId: PersonId): readonly ClientIdClaim[] {
    const claims: ClientIdClaim[] = [];
    for (const clientId of clientIds) {
      if (this.#owners.has(clientId)) continue;
      this.#owners.set(clientId, personId);
      claims.push({ clientId, personId });
    }
    if (claims.length > 0) {
      const times = claims.map(() => this.#elapsed());
      this.#recent.set(personId, [...this.#claimedLately(personId), ...times]);
    }
    return claims;
  }

  #claimedLately(personId: PersonId): readonly number[] {
    const since = this.#elapsed() - HOUR;
    return (this.#recent.get(personId) ?? []).filter((at) => at > since);
  }
}
