import type { Running } from '../contenders.ts';
import { enterRoom, leaveRoom } from './room.ts';
import { measureStep, type TypingFigures } from './typing.ts';

export interface RampLoad {
  /** Everyone in the room types. */
  readonly people: number;
  /** Keys per second of all together, one step after the other. */
  readonly rates: readonly number[];
  readonly seconds: number;
  readonly seed: number;
  /** A step with a p99 above this many milliseconds is the last. */
  readonly maxP99: number;
}

export interface RampStep extends TypingFigures {
  readonly rate: number;
}

export interface RampFigures {
  readonly steps: readonly RampStep[];
  /** The most edits per second that reached people within the limit. */
  readonly best: number;
  readonly isConverged: boolean;
}

/** More and more keys per second, until edits come too late. */
export async function measureRamp(server: Running, load: RampLoad): Promise<RampFigures> {
  const { people, seconds, seed } = load;
  const room = await enterRoom(server, { people, typists: people });
  const steps: RampStep[] = [];
  for (const rate of load.rates) {
    const keysPerSecond = rate / people;
    const step = { people, typists: people, keysPerSecond, seconds, seed: seed + rate };
    const figures = { rate, ...(await measureStep(server, room, step)) };
    steps.push(figures);
    if (!isInTime(figures, load.maxP99)) break;
  }
  const good = steps.filter((step) => isInTime(step, load.maxP99));
  const best = Math.max(0, ...good.map(({ deliveriesPerSecond }) => deliveriesPerSecond));
  return { steps, best, isConverged: leaveRoom(room) };
}

function isInTime({ p99, missing }: TypingFigures, maxP99: number): boolean {
  return p99 < maxP99 && missing === 0;
}
