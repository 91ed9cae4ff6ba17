import { setTimeout as wait } from 'node:timers/promises';
import { startOpgave } from '../../load/opgaveServer.ts';
import { randomFrom } from '../../load/random.ts';
import { cpuOf, cpuOfMachine, type ServerProcess } from '../../load/serverProcess.ts';
import { TypingRoom } from '../../load/typingRoom.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { manyTablesIn, placesAt } from './manyTables.ts';

const DOCUMENTS = 5;
const PEOPLE_IN_EACH = 10;
const KEYS_PER_SECOND = 8;
const ROUND_SECONDS = 10;
const LIMITS = { ackP95: 150, ackP99: 500 } as const;
const FIRST_CLIENT_ID = 300_000;

/** P20: as the promise has it, on the whole server as it ships; each round is judged by itself. */
export const ACKNOWLEDGEMENT: Attack = {
  id: 'P20',
  title: 'fifty people who type in five documents soon see that it is saved',
  unit: 'seconds',
  isAlone: true,
  tries: { quick: 0, daily: 60, release: 60 },
  open: () => openSession(() => () => undefined),
  openUnprotected: () => openSession(stutter),
};

/** What happens to the server meanwhile; gives the end of it. */
type Meanwhile = (server: ServerProcess) => () => void;

async function openSession(meanwhile: Meanwhile): Promise<Session> {
  const folder = await newFolder();
  const tables = await manyTablesIn(folder, DOCUMENTS, PEOPLE_IN_EACH);
  const server = await startOpgave({ folder });
  const places = tables.flatMap((table) => placesAt(server.port, table));
  const room = await TypingRoom.enter(places, FIRST_CLIENT_ID);
  await room.type(2_000, KEYS_PER_SECOND, randomFrom(1));
  return {
    async round(seed) {
      const stop = meanwhile(server);
      try {
        return await typeOnce(server, room, seed);
      } finally {
        stop();
      }
    },
    async close() {
      room.close();
      await server.stop();
      await removeFolder(folder);
    },
  };
}

async function typeOnce(server: ServerProcess, room: TypingRoom, seed: number): Promise<Round> {
  const { acknowledgements } = room;
  acknowledgements.clear();
  const before = sample(server);
  const unsaved = await room.type(ROUND_SECONDS * 1_000, KEYS_PER_SECOND, randomFrom(seed));
  const after = sample(server);
  const figures = {
    ackP50: acknowledgements.quantile(0.5),
    ackP95: acknowledgements.quantile(0.95),
    ackP99: acknowledgements.quantile(0.99),
    // Cores that other work on this machine took: such a round says little.
    othersBusy: (after.others - before.others) / (after.at - before.at),
  };
  const slow = Object.entries(LIMITS).flatMap(([name, most]) => {
    const took = figures[name === 'ackP95' ? 'ackP95' : 'ackP99'];
    return took <= most ? [] : [`${name} is ${Math.round(took)} ms, more than ${most}`];
  });
  const never = unsaved === 0 ? [] : [`${unsaved} people were never told that all is saved`];
  const rounded: Record<string, number> = {};
  for (const [name, figure] of Object.entries(figures)) rounded[name] = Number(figure.toPrecision(3));
  return {
    tried: ROUND_SECONDS,
    faults: [...slow, ...never],
    counts: { keys: acknowledgements.count },
    figures: rounded,
  };
}

function sample(server: ServerProcess) {
  const { user, system } = process.cpuUsage();
  const others = cpuOfMachine() - cpuOf(server.pid) - (user + system) / 1_000;
  return { at: performance.now(), others };
}

/** The server stands still for half of every second. */
function stutter({ pid }: ServerProcess): () => void {
  const end = new AbortController();
  const halt = async () => {
    while (!end.signal.aborted) {
      process.kill(pid, 'SIGSTOP');
      await wait(500);
      process.kill(pid, 'SIGCONT');
      await wait(500);
    }
  };
  void halt();
  return () => {
    end.abort();
  };
}
