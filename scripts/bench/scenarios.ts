import { KillLoop } from '../load/killLoop.ts';
import type { RaisedLimits } from '../load/opgaveServer.ts';
import { randomFrom } from '../load/random.ts';
import { freePort } from '../load/serverProcess.ts';
import type { Contender, ContenderId } from './contenders.ts';
import type { Figures } from './measurement.ts';
import { measureAwareness } from './scenarios/awareness.ts';
import { measureColdJoin } from './scenarios/coldJoin.ts';
import { measureFlood } from './scenarios/flood.ts';
import { measureMemory } from './scenarios/memory.ts';
import { measureRamp } from './scenarios/ramp.ts';
import { measureStart } from './scenarios/startUp.ts';
import { measureTyping } from './scenarios/typing.ts';

/** One run of one scenario against one server, in a fresh folder. */
export interface Run {
  readonly contender: Contender;
  readonly folder: string;
  readonly seed: number;
  readonly isQuick: boolean;
}

export interface Scenario {
  readonly name: string;
  readonly against: readonly ContenderId[];
  /** About how long one run against one server takes, in seconds, when nothing else is busy. */
  readonly seconds: number;
  /** What is raised for our own server, through its environment. */
  readonly raised: RaisedLimits;
  /** Also in `--quick`, with less of everything. */
  readonly isQuick: boolean;
  /** Needs the folder with many tables. */
  readonly hasManyTables?: boolean;
  measure(run: Run, raised: RaisedLimits): Promise<Figures>;
}

const NOTHING: RaisedLimits = {};
const FAST_SENDERS: RaisedLimits = {
  LIMIT_SYNC_MESSAGES_PER_SECOND: '6000',
  LIMIT_SYNC_MESSAGES_BURST: '24000',
  LIMIT_SYNC_BYTES_PER_SECOND: '52428800',
  LIMIT_SYNC_BYTES_BURST: '419430400',
};
const MANY_CONNECTIONS: RaisedLimits = {
  LIMIT_CONNECTIONS_PER_NODE: '5000',
  LIMIT_CONNECTIONS_PER_ADDRESS: '5000',
  LIMIT_CONNECTIONS_PER_ADDRESS_NOT_SIGNED_IN: '5000',
  LIMIT_CONNECTIONS_PER_PERSON: '100',
};

function typing(people: number, against: readonly ContenderId[], isQuick: boolean): Scenario {
  return {
    name: `typing-${people}`,
    against,
    seconds: 14 + people / 50,
    raised: NOTHING,
    isQuick,
    async measure({ contender, folder, seed, isQuick: isShort }, raised) {
      const server = await contender.start({ folder, raised });
      const seconds = isShort ? 3 : 10;
      const { isConverged, ...figures } = await measureTyping(server, {
        people,
        typists: 10,
        keysPerSecond: 8,
        seconds,
        seed,
      });
      await server.process.stop();
      return { ...figures, converged: Number(isConverged) };
    },
  };
}

const RAMP: Scenario = {
  name: 'ramp',
  against: ['opgave', 'hocuspocus', 'relay'],
  seconds: 50,
  raised: FAST_SENDERS,
  isQuick: false,
  async measure({ contender, folder, seed }, raised) {
    const server = await contender.start({ folder, raised });
    const rates = [256, 512, 1_024, 2_048, 4_096, 8_192, 10_240, 12_288];
    const ramp = await measureRamp(server, { people: 100, rates, seconds: 4, seed, maxP99: 250 });
    await server.process.stop();
    const at1024 = ramp.steps.find(({ rate }) => rate === 1_024);
    const generatorBusy = Math.max(...ramp.steps.map((step) => step.generatorBusy));
    return {
      best: ramp.best,
      cpuAt1024: at1024?.cpuPerDelivery ?? Number.NaN,
      p99At1024: at1024?.p99 ?? Number.NaN,
      generatorBusy,
      converged: Number(ramp.isConverged),
    };
  },
};

const AWARENESS: Scenario = {
  name: 'awareness',
  against: ['opgave', 'hocuspocus', 'y-websocket'],
  seconds: 22,
  raised: NOTHING,
  isQuick: false,
  async measure({ contender, folder }, raised) {
    const server = await contender.start({ folder, raised });
    const figures = await measureAwareness(server, { people: 200, movesPerSecond: 10, seconds: 8 });
    await server.process.stop();
    return { ...figures };
  },
};

const MEMORY: Scenario = {
  name: 'memory',
  against: ['opgave', 'hocuspocus'],
  seconds: 70,
  raised: MANY_CONNECTIONS,
  isQuick: false,
  hasManyTables: true,
  async measure({ contender, folder }, raised) {
    const inspectorPort = await freePort();
    const nodeArgs = [`--inspect=127.0.0.1:${inspectorPort}`];
    const server = await contender.start({ folder, raised, nodeArgs });
    const load = { documents: 2_000, inspectorPort, idleSeconds: 10, leaveTime: 8_000 };
    const figures = await measureMemory(server, load);
    await server.process.stop();
    return { ...figures };
  },
};

const COLD_JOIN: Scenario = {
  name: 'cold-join',
  against: ['opgave', 'hocuspocus', 'y-websocket'],
  seconds: 50,
  raised: FAST_SENDERS,
  isQuick: false,
  async measure({ contender, folder, seed }, raised) {
    return { ...(await measureColdJoin(contender, { folder, raised }, { edits: 500_000, seed })) };
  },
};

const START: Scenario = {
  name: 'start',
  against: ['opgave', 'hocuspocus', 'y-websocket'],
  seconds: 6,
  raised: NOTHING,
  isQuick: true,
  async measure({ contender, folder }, raised) {
    return { startedIn: await measureStart(contender, { folder, raised }) };
  },
};

const KILL: Scenario = {
  name: 'kill',
  against: ['opgave', 'hocuspocus'],
  seconds: 110,
  raised: FAST_SENDERS,
  isQuick: true,
  async measure({ contender, folder, seed, isQuick }, raised) {
    const server = { start: () => contender.start({ folder, raised }) };
    const load = { typists: 8, keysPerSecond: 60, from: 500, until: 1_500 };
    const loop = new KillLoop(server, { ...load, withCompaction: !isQuick, ending: 'kill' });
    const random = randomFrom(seed);
    const kills = isQuick ? 2 : 20;
    while (loop.tally.kills < kills) await loop.once(random);
    return { ...loop.tally };
  },
};

const ATTACKERS = 6;

const FLOOD: Scenario = {
  name: 'flood',
  against: ['opgave'],
  seconds: 25,
  raised: NOTHING,
  isQuick: true,
  async measure({ contender, folder, seed, isQuick }, raised) {
    const server = await contender.start({ folder, raised });
    const typists = 5;
    // Those who attack are writers too, in the other document of the same table.
    const attackers = Array.from({ length: ATTACKERS }, (_, index) => server.place(typists + 4 + index, 1));
    const seconds = isQuick ? 3 : 15;
    const { isConverged, ...figures } = await measureFlood(server, { typists, attackers, seconds, seed });
    await server.process.stop();
    return { ...figures, converged: Number(isConverged) };
  },
};

/** In the order in which they run. */
export const SCENARIOS: readonly Scenario[] = [
  START,
  typing(50, ['opgave', 'hocuspocus', 'y-websocket', 'relay'], true),
  typing(200, ['opgave', 'hocuspocus', 'y-websocket', 'relay'], false),
  typing(500, ['opgave', 'hocuspocus', 'hocuspocus-50', 'relay'], false),
  RAMP,
  AWARENESS,
  MEMORY,
  COLD_JOIN,
  FLOOD,
  KILL,
];
