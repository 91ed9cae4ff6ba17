import type { OpenRoad, Road, RoadHandlers } from './road.ts';

const FIRST = 10_000;
const LONGEST = 300_000;
const PATIENCE = 10_000;

export interface WayBackOptions {
  readonly open: OpenRoad;
  readonly address: () => string;
  readonly random: () => number;
  /** A WebSocket works: whoever takes it over says who listens from here on. */
  readonly onFound: (road: Road) => RoadHandlers;
}

/** While long-polling carries a document: tries at once, and then every now and then, whether a WebSocket works. */
export class WayBack {
  readonly #options: WayBackOptions;
  #road: Road | undefined;
  #tries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WayBackOptions) {
    this.#options = options;
    this.tryNow();
  }

  tryNow(): void {
    this.stop();
    const { open, address } = this.#options;
    let taken: RoadHandlers | undefined;
    this.#road = open(address(), {
      onOpen: () => undefined,
      onFrame: (frame) => {
        taken ??= this.#found();
        taken?.onFrame(frame);
      },
      onClose: (code) => (taken ? taken.onClose(code) : this.#later()),
    });
    this.#timer = setTimeout(() => this.#later(), PATIENCE);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#road?.close();
    this.#road = undefined;
  }

  #found(): RoadHandlers | undefined {
    const road = this.#road;
    this.#road = undefined;
    this.stop();
    return road && this.#options.onFound(road);
  }

  #later(): void {
    this.stop();
    const pause = Math.min(LONGEST, FIRST * 2 ** this.#tries);
    this.#tries += 1;
    this.#timer = setTimeout(() => this.tryNow(), pause * (1 + this.#options.random()) * 0.5);
  }
}
