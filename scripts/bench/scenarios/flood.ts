import { setTimeout as wait } from 'node:timers/promises';
import { LoadClient, type Place } from '../../load/loadClient.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import { cpuOf } from '../../load/serverProcess.ts';
import { longestStall } from '../../load/stall.ts';
import type { Running } from '../contenders.ts';
import { enterRoom, leaveRoom } from './room.ts';
import { measureStep } from './typing.ts';

export interface FloodLoad {
  readonly typists: number;
  readonly attackers: readonly Place[];
  readonly seconds: number;
  readonly seed: number;
}

export interface FloodFigures {
  readonly ackP50: number;
  readonly ackP99: number;
  readonly serverBusy: number;
  /** The longest time that the event loop of the server stood still, in milliseconds. */
  readonly longestStall: number;
  readonly framesSent: number;
  readonly isConverged: boolean;
}

const ROUND = 20;

/** Honest people type in one document while others throw frames at another one; who is sent away comes back at once. */
export async function measureFlood(server: Running, load: FloodLoad): Promise<FloodFigures> {
  const { typists, seconds, seed } = load;
  const room = await enterRoom(server, { people: typists + 4, typists });
  const random = randomFrom(seed);
  const attack = { isOver: false, framesSent: 0 };
  const keepOn = async (place: Place) => {
    while (!attack.isOver) attack.framesSent += await attackOnce(place, random);
  };
  await longestStall(server.process.port);
  const attacks = load.attackers.map(keepOn);
  const before = cpuOf(server.process.pid);
  const step = { people: typists + 4, typists, keysPerSecond: 8, seconds, seed };
  const { ackP50, ackP99 } = await measureStep(server, room, step);
  const serverBusy = (cpuOf(server.process.pid) - before) / 1_000 / (seconds + 1);
  const stall = await longestStall(server.process.port);
  attack.isOver = true;
  await Promise.all(attacks);
  return {
    ackP50,
    ackP99,
    serverBusy,
    longestStall: stall,
    framesSent: attack.framesSent,
    isConverged: leaveRoom(room),
  };
}

/** Comes in, throws until it is sent away, and says how many frames that were. */
async function attackOnce(place: Place, random: Random): Promise<number> {
  const client = await LoadClient.join(place).catch(() => undefined);
  if (!client) {
    await wait(ROUND);
    return 0;
  }
  let sent = 0;
  for (let round = 0; client.isOpen && round < 40; round += 1) {
    for (let left = 25; left > 0; left -= 1) client.sendBytes(hostileFrame(random));
    sent += 25;
    await wait(ROUND);
  }
  client.close();
  return sent;
}

const KINDS = [
  () => [0, 2, 4, 1, 1, 200, 1],
  () => [0, 0, 6, 1, 255, 255, 255, 127, 1],
  () => [0, 2, 9, 255, 255, 255, 255, 15, 1, 1, 0, 4],
  (random: Random) => [1, 3, 1, random(255), 255],
  (random: Random) => [random(110), ...bytes(random, 40)],
  (random: Random) => [0, 2, 127, ...bytes(random, 127)],
  (random: Random) => [0, 1, 255, 63, ...bytes(random, 8_191)],
];

function hostileFrame(random: Random): Uint8Array {
  const make = KINDS[random(KINDS.length)];
  return Uint8Array.from(make?.(random) ?? []);
}

function bytes(random: Random, length: number): readonly number[] {
  return Array.from({ length }, () => random(256));
}
