import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type KillLoad, KillLoop } from '../../load/killLoop.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { doubleLastParagraph, type HeavyTable, heavyTable } from './heavyTable.ts';

const TYPISTS = 10;
const LOAD: KillLoad = {
  ...{ typists: TYPISTS, keysPerSecond: 130, from: 500, until: 1_600 },
  withCompaction: true,
  ending: 'kill',
};

/** P02: the whole server as it ships, killed while people type; every key that it called saved is looked for. */
export const KILL_LOOPS: Attack = {
  id: 'P02',
  title: 'an acknowledged edit survives a kill at any moment',
  unit: 'kills',
  startsServer: true,
  tries: { quick: 2, daily: 200, release: 200 },
  untilCounted: { acknowledged: 100_000, killsDuringCompaction: 20 },
  open: () => openSession(() => Promise.resolve()),
  openUnprotected: async () => only('lost', await openSession(forgetful())),
  moreControls: {
    'applying once': async () => only('doubled', await openSession(doubling)),
  },
};

/** Called before every start, from 0; even ones begin a round, odd ones look at what came back. */
type BeforeStart = (start: number, table: HeavyTable) => Promise<void>;

async function openSession(beforeStart: BeforeStart): Promise<Session> {
  const folder = await newFolder();
  const table = await heavyTable(join(folder, 'data'), TYPISTS);
  let starts = 0;
  const server = {
    heavy: table.heavy,
    async start() {
      await beforeStart(starts, table);
      starts += 1;
      return table.start();
    },
  };
  const loop = new KillLoop(server, LOAD);
  let before = { ...loop.tally };
  return {
    async round(seed) {
      await loop.once(randomFrom(seed));
      const grown = (name: keyof typeof before) => loop.tally[name] - before[name];
      const faults = [`${grown('lost')} keys lost`, `${grown('doubled')} keys doubled`];
      const counts = {
        acknowledged: grown('acknowledged'),
        killsDuringCompaction: grown('killsDuringCompaction'),
        lost: grown('lost'),
        doubled: grown('doubled'),
      };
      before = { ...loop.tally };
      return { tried: 1, faults: faults.filter((fault) => !fault.startsWith('0 ')), counts };
    },
    close: () => removeFolder(folder),
  };
}

/** A disk that forgets what was written since the start. */
function forgetful(): BeforeStart {
  return async (start, { heavy: { folder } }) => {
    const backup = `${folder}-backup`;
    const [from, to] = start % 2 === 0 ? [folder, backup] : [backup, folder];
    await removeFolder(to);
    await cp(from, to, { recursive: true });
  };
}

/** A server that takes in once more what it had. */
const doubling: BeforeStart = async (start, { heavy: { folder }, workspaceId }) => {
  if (start % 2 === 1) await doubleLastParagraph(folder, workspaceId);
};

/** A control has to see the one fault that it lets in. */
function only(word: string, session: Session): Session {
  return {
    ...session,
    async round(seed) {
      const { faults, ...round } = await session.round(seed);
      return { ...round, faults: faults.filter((fault) => fault.includes(word)) };
    },
  };
}
