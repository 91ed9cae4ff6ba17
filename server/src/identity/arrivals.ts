import type { IncomingMessage } from 'node:http';
import type { Limits } from '@opgave/shared/contract/limits';
import { type AddressList, addressList } from './addressList.ts';
import { clientAddress } from './clientAddress.ts';
import { Tally } from './tally.ts';

type ArrivalLimits = Pick<
  Limits,
  'connectionsPerNode' | 'connectionsPerAddress' | 'connectionsPerAddressNotSignedIn'
>;

/** One connection, from its first byte until it is gone. */
export interface Arrived {
  /** It turned out to be of somebody with a sign-in. */
  known(): void;
  gone(): void;
}

/**
 * Counts the open connections, in all and by address. Before anybody knows who they are they share a smaller room, so
 * that strangers cannot take the places of an organisation behind the same address (`trust.md` section 2).
 */
export class Arrivals {
  readonly #limits: ArrivalLimits;
  readonly #isOurProxy: AddressList;
  readonly #all = new Tally();
  readonly #unknown = new Tally();

  constructor(limits: ArrivalLimits, trustProxy: readonly string[] = []) {
    this.#limits = limits;
    this.#isOurProxy = addressList(trustProxy);
  }

  /** The HTTP status with which one more is sent away; undefined when there is room. */
  statusFor(request: IncomingMessage): 429 | 503 | undefined {
    const from = clientAddress(request, this.#isOurProxy);
    const { connectionsPerNode, connectionsPerAddress, connectionsPerAddressNotSignedIn } = this.#limits;
    if (this.#all.total() >= connectionsPerNode) return 503;
    if (this.#all.count(from) >= connectionsPerAddress) return 429;
    return this.#unknown.count(from) >= connectionsPerAddressNotSignedIn ? 429 : undefined;
  }

  arrive(request: IncomingMessage): Arrived {
    return new Counted(clientAddress(request, this.#isOurProxy), this.#all, this.#unknown);
  }
}

/** A class, for there is one for every open connection. */
class Counted implements Arrived {
  readonly #from: string;
  readonly #all: Tally;
  readonly #unknown: Tally;
  #isUnknown = true;

  constructor(from: string, all: Tally, unknown: Tally) {
    this.#from = from;
    this.#all = all;
    this.#unknown = unknown;
    all.add(from);
    unknown.add(from);
  }

  known(): void {
    if (this.#isUnknown) this.#unknown.remove(this.#from);
    this.#isUnknown = false;
  }

  gone(): void {
    this.known();
    this.#all.remove(this.#from);
  }
}
