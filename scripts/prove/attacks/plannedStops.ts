import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { type Ended, type KillLoad, KillLoop, type Restartable } from '../../load/killLoop.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Round, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';
import { type LiveTable, tableIn } from './liveTable.ts';
import { comeBack } from './returning.ts';

const TYPISTS = 10;
const STOPS_WITHIN = 10_000;
const BACK_WITHIN = 15_000;
const COME_BACK_LATER = 1012;

/** P24: the whole server is asked to stop while people type, and starts again. */
export const PLANNED_STOPS: Attack = {
  id: 'P24',
  title: 'a planned restart loses nothing, tells people to come back, and they are back soon',
  unit: 'stops',
  tries: { quick: 1, daily: 20, release: 20 },
  open: openSession,
  openUnprotected: openForgetful,
  moreControls: { 'a quick start': openSlowReturn },
};

async function openSession(): Promise<Session> {
  const folder = await newFolder();
  const table = await tableIn(join(folder, 'data'), TYPISTS);
  const loop = newLoop(table, 'stop');
  let slowestBack = 0;
  return {
    async round(seed) {
      const stopped = await stopOnce(loop, seed);
      const { faults, backIn } = await comeBack(table, { away: 0, within: BACK_WITHIN });
      slowestBack = Math.max(slowestBack, backIn);
      return { ...stopped, faults: [...stopped.faults, ...faults], figures: { slowestBack } };
    },
    close: () => removeFolder(folder),
  };
}

function newLoop(server: Restartable, ending: KillLoad['ending']): KillLoop {
  const pace = { typists: TYPISTS, keysPerSecond: 130, from: 500, until: 1_600 };
  return new KillLoop(server, { ...pace, withCompaction: false, ending });
}

async function stopOnce(loop: KillLoop, seed: number): Promise<Round> {
  const before = { ...loop.tally };
  const ended = await loop.once(randomFrom(seed));
  const lost = loop.tally.lost - before.lost;
  const doubled = loop.tally.doubled - before.doubled;
  const faults = lost + doubled === 0 ? [] : [`${lost} keys lost, ${doubled} doubled`];
  const counts = { acknowledged: loop.tally.acknowledged - before.acknowledged };
  return { tried: 1, faults: [...faults, ...stopFaults(ended)], counts };
}

function stopFaults({ endedIn, closeCodes }: Ended): readonly string[] {
  const untold = closeCodes.filter((code) => code !== COME_BACK_LATER).length;
  return [
    ...(endedIn > STOPS_WITHIN ? [`stopping took ${Math.round(endedIn)} ms`] : []),
    ...(untold > 0 ? [`${untold} people were not told to come back`] : []),
  ];
}

/** A server that is killed on a disk that forgets; the control has to see both that words are lost and nobody was told. */
async function openForgetful(): Promise<Session> {
  const folder = await newFolder();
  const loop = newLoop(forgetful(await tableIn(join(folder, 'data'), TYPISTS)), 'kill');
  return {
    async round(seed) {
      const { faults, ...round } = await stopOnce(loop, seed);
      const isSeen = [/lost/, /not told/].every((words) => faults.some((fault) => words.test(fault)));
      return { ...round, faults: isSeen ? faults : [] };
    },
    close: () => removeFolder(folder),
  };
}

function forgetful(table: LiveTable): Restartable {
  const backup = `${table.folder}-backup`;
  let starts = 0;
  return {
    async start() {
      const [from, to] = starts % 2 === 0 ? [table.folder, backup] : [backup, table.folder];
      starts += 1;
      await removeFolder(to);
      await cp(from, to, { recursive: true });
      return table.start();
    },
  };
}

/** A server that stays away longer than people may be, both in small. */
async function openSlowReturn(): Promise<Session> {
  const folder = await newFolder();
  const table = await tableIn(join(folder, 'data'), TYPISTS);
  return {
    async round() {
      const { faults } = await comeBack(table, { away: 1_500, within: 1_000 });
      return { tried: 1, faults: faults.filter((fault) => fault.includes('not back')) };
    },
    close: () => removeFolder(folder),
  };
}
