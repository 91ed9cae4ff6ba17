import { randomBytes } from 'node:crypto';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import { Throttle } from '../../../server/src/collaboration/throttle.ts';
import { event, person, readWords, update, WORKSPACE } from '../../../server/src/storage/contractValues.ts';
import { openEmbeddedStorage } from '../../../server/src/storage/embedded/openEmbeddedStorage.ts';
import { randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { newFolder, removeFolder } from '../folder.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const JUMPS = [-HOUR, 400 * DAY, -400 * DAY, HOUR, 0];
const STEPS = 20;

/** P28: the clock of the machine jumps between writes. */
export const CLOCK_JUMPS: Attack = {
  id: 'P28',
  title: 'time may jump: order comes from the log, waiting from a clock that only goes forward',
  unit: 'jumps',
  tries: { quick: 60, daily: 4_000, release: 4_000 },
  open: () => openSession((events) => events),
  openUnprotected: () => openSession((events) => events.toSorted((one, other) => one.at - other.at)),
};

type Told = { readonly at: number; readonly action: string };
/** In which order what happened is told; by the clock of the machine when the protection is taken away. */
type Order = (events: readonly Told[]) => readonly Told[];

async function openSession(order: Order): Promise<Session> {
  return {
    async round(seed) {
      const folder = `${await newFolder()}/${randomBytes(4).toString('hex')}`;
      const random = randomFrom(seed);
      const clock = { time: Date.UTC(2026, 10, 23) };
      let storage = await openEmbeddedStorage({ folder, now: () => clock.time });
      const expected: string[] = [];
      for (let step = 0; step < STEPS; step += 1) {
        clock.time += (JUMPS[random(JUMPS.length)] ?? 0) + random(1_000);
        const happened: NewAuditEvent = { ...event(`step ${step}`), at: clock.time };
        await storage.documents.append([update(`step ${step}`)]);
        await storage.records.commit([{ kind: 'person', value: person(step + 1) }], [happened]);
        expected.push(`step ${step}`);
        if (random(6) !== 0) continue;
        await storage.close();
        storage = await openEmbeddedStorage({ folder, now: () => clock.time });
      }
      const words = await readWords(storage);
      const events = await storage.events.listByWorkspace(WORKSPACE, STEPS);
      await storage.close();
      await removeFolder(folder);
      const told = order(events.toReversed()).map(({ action }) => action);
      return {
        tried: STEPS,
        faults: [
          ...(words.join() === expected.join() ? [] : ['edits stand in another order or are missing']),
          ...(told.join() === expected.join() ? [] : ['events are told in another order']),
          ...waitingFaults(),
        ],
      };
    },
    close: () => Promise.resolve(),
  };
}

/** What waits for a moment waits on the clock that only goes forward, which no jump reaches. */
function waitingFaults(): readonly string[] {
  let runs = 0;
  const throttle = new Throttle(
    () => {
      runs += 1;
    },
    { interval: () => 1_000 },
    () => performance.now(),
  );
  throttle.request();
  throttle.request();
  throttle.stop();
  return runs === 1 ? [] : [`what may run once in a while ran ${runs} times`];
}
