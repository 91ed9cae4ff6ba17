import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillTable } from '../../load/fillOpgave.ts';
import { type Ended, type KillLoad, killOnce, newTally, type Restartable } from '../../load/killLoop.ts';
import { documentAddress, startOpgave } from '../../load/opgaveServer.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const TYPISTS = 10;
const KEYS_PER_SECOND = 62;
const STOPS_WITHIN = 10_000;
const COME_BACK_LATER = 1012;

/** P02: the whole server as it ships, killed while people type; every key that it called saved is looked for. */
export const KILL_LOOPS: Attack = {
  id: 'P02',
  title: 'an acknowledged edit survives a kill at any moment',
  unit: 'kills',
  startsServer: true,
  tries: { quick: 2, daily: 200, release: 200 },
  untilCounted: { count: 'acknowledged', value: 100_000 },
  open: () => openSession({ ending: 'kill', isForgetful: false }),
  openUnprotected: () => openSession({ ending: 'kill', isForgetful: true }),
};

/** P24: the whole server is asked to stop while people type. */
export const PLANNED_STOPS: Attack = {
  id: 'P24',
  title: 'a planned restart loses nothing, and tells people to come back',
  unit: 'stops',
  startsServer: true,
  tries: { quick: 1, daily: 20, release: 20 },
  open: () => openSession({ ending: 'stop', isForgetful: false }),
  openUnprotected: () => openSession({ ending: 'kill', isForgetful: true }),
};

interface Wish {
  readonly ending: KillLoad['ending'];
  /** The disk forgets what was written since the start, as it may when nothing was synced. */
  readonly isForgetful: boolean;
}

async function openSession({ ending, isForgetful }: Wish): Promise<Session> {
  const folder = await newFolder();
  const data = join(folder, 'data');
  const server = await restartable(data, isForgetful ? join(folder, 'backup') : undefined);
  let kills = 0;
  return {
    async round(seed) {
      const tally = { ...newTally(), kills };
      const random = randomFrom(seed);
      const load = { typists: TYPISTS, keysPerSecond: KEYS_PER_SECOND, from: 500, until: 1_600, random };
      const ended = await killOnce(server, { ...load, withCompaction: ending === 'kill', ending }, tally);
      kills = tally.kills;
      const isWhole = tally.lost + tally.doubled === 0;
      const faults = isWhole ? [] : [`${tally.lost} keys lost, ${tally.doubled} doubled`];
      if (ending === 'stop') faults.push(...stopFaults(ended));
      return { tried: 1, faults, counts: { acknowledged: tally.acknowledged } };
    },
    close: () => removeFolder(folder),
  };
}

async function restartable(data: string, backup: string | undefined): Promise<Restartable> {
  const table = await fillTable(data, { writers: TYPISTS, readers: 0 });
  let starts = 0;
  return {
    async start() {
      starts += 1;
      if (backup !== undefined) await forget(starts % 2 === 1, data, backup);
      const process = await startOpgave({ folder: data });
      return {
        process,
        place(index) {
          const person = table.writers[index];
          if (!person) throw new Error(`there is no writer ${index}`);
          const address = documentAddress(process.port, table.workspaceId, 'problem', person);
          return { address, dialect: Y_WEBSOCKET, document: 'problem' };
        },
      };
    },
  };
}

async function forget(isFirst: boolean, data: string, backup: string): Promise<void> {
  const [from, to] = isFirst ? [data, backup] : [backup, data];
  await removeFolder(to);
  await cp(from, to, { recursive: true });
}

function stopFaults({ endedIn, closeCodes }: Ended): readonly string[] {
  const untold = closeCodes.filter((code) => code !== COME_BACK_LATER).length;
  return [
    ...(endedIn > STOPS_WITHIN ? [`stopping took ${Math.round(endedIn)} ms`] : []),
    ...(untold > 0 ? [`${untold} people were not told to come back`] : []),
  ];
}
