import { setTimeout as wait } from 'node:timers/promises';
import { cpuOf, cpuOfMachine } from '../../load/serverProcess.ts';
import type { Running } from '../contenders.ts';
import { enterRoom, leaveRoom, type Room, startTyping, untilAllHave } from './room.ts';

export interface TypingLoad {
  readonly people: number;
  readonly typists: number;
  /** Of each typist. */
  readonly keysPerSecond: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface TypingFigures {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  /** Microseconds of server processor time for one edit that reached one person. */
  readonly cpuPerDelivery: number;
  readonly deliveriesPerSecond: number;
  /** Share of one core, 0 to 1. */
  readonly serverBusy: number;
  readonly generatorBusy: number;
  /** Cores that other work on this machine took; figures of a machine that is not quiet say little. */
  readonly othersBusy: number;
  readonly ackP50: number;
  readonly ackP99: number;
  /** Edits that somebody never got. */
  readonly missing: number;
}

const WARM_UP = 1_000;

/** People in one document, some of whom type at their own pace; everyone else reads along. */
export async function measureTyping(
  server: Running,
  load: TypingLoad,
): Promise<TypingFigures & { readonly isConverged: boolean }> {
  const room = await enterRoom(server, load);
  const figures = await measureStep(server, room, load);
  return { ...figures, isConverged: leaveRoom(room) };
}

/** One rate of typing in a room, from standstill to standstill. */
export async function measureStep(server: Running, room: Room, load: TypingLoad): Promise<TypingFigures> {
  const { deliveries, acknowledgements } = room;
  const stopTyping = startTyping(room, load);
  await wait(WARM_UP);
  acknowledgements.clear();
  const before = sample(server, room);
  deliveries.start();
  await wait(load.seconds * 1_000);
  deliveries.stop();
  const after = sample(server, room);
  stopTyping();
  const missing = await untilAllHave(room);
  const delivered = after.delivered - before.delivered;
  const seconds = (after.at - before.at) / 1_000;
  return {
    p50: deliveries.latencies.quantile(0.5),
    p99: deliveries.latencies.quantile(0.99),
    max: deliveries.latencies.max,
    cpuPerDelivery: ((after.cpu - before.cpu) * 1_000) / delivered,
    deliveriesPerSecond: delivered / seconds,
    serverBusy: (after.cpu - before.cpu) / 1_000 / seconds,
    generatorBusy: (after.own - before.own) / 1_000 / seconds,
    othersBusy: (after.others - before.others) / 1_000 / seconds,
    ackP50: acknowledgements.quantile(0.5),
    ackP99: acknowledgements.quantile(0.99),
    missing,
  };
}

function sample(server: Running, { deliveries: { delivered } }: Room) {
  const { user, system } = process.cpuUsage();
  const own = (user + system) / 1_000;
  const cpu = cpuOf(server.process.pid);
  return { at: performance.now(), cpu, own, others: cpuOfMachine() - cpu - own, delivered };
}
