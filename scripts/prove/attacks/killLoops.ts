import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { Y_WEBSOCKET } from '../../load/dialect.ts';
import { fillTable } from '../../load/fillOpgave.ts';
import { killOnce, newTally, type Restartable } from '../../load/killLoop.ts';
import { documentAddress, startOpgave } from '../../load/opgaveServer.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const TYPISTS = 10;
const KEYS_PER_SECOND = 58;

/** P02: the whole server as it ships, killed while people type; every key that it called saved is looked for. */
export const KILL_LOOPS: Attack = {
  id: 'P02',
  title: 'an acknowledged edit survives a kill at any moment',
  unit: 'kills',
  tries: { quick: 2, daily: 200, release: 200 },
  open: () => openSession(false),
  openUnprotected: () => openSession(true),
};

/** `isForgetful`: the disk forgets what was written since the start, as it may when nothing was synced. */
async function openSession(isForgetful: boolean): Promise<Session> {
  const folder = await newFolder();
  const data = join(folder, 'data');
  const backup = join(folder, 'backup');
  const table = await fillTable(data, { writers: TYPISTS, readers: 0 });
  let starts = 0;
  const server: Restartable = {
    async start() {
      starts += 1;
      if (isForgetful) await forget(starts % 2 === 1, data, backup);
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
  const total = newTally();
  return {
    async round(seed) {
      const tally = { ...newTally(), kills: total.kills };
      const random = randomFrom(seed);
      const load = { typists: TYPISTS, keysPerSecond: KEYS_PER_SECOND, from: 500, until: 1_600, random };
      await killOnce(server, { ...load, withCompaction: true }, tally);
      total.kills = tally.kills;
      const faults =
        tally.lost + tally.doubled === 0 ? [] : [`${tally.lost} keys lost, ${tally.doubled} doubled`];
      return { tried: 1, faults, counts: { acknowledged: tally.acknowledged } };
    },
    close: () => removeFolder(folder),
  };
}

async function forget(isFirst: boolean, data: string, backup: string): Promise<void> {
  const [from, to] = isFirst ? [data, backup] : [backup, data];
  await removeFolder(to);
  await cp(from, to, { recursive: true });
}
