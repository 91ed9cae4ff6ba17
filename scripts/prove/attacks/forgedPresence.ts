import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import {
  startTestServer,
  type TestServer,
  type Visitor,
} from '../../../server/src/collaboration/server.testkit.ts';
import { type Random, randomFrom } from '../../load/random.ts';
import type { Attack, Session } from '../attack.ts';
import { stored, synced, until } from './table.ts';

const NAME = 'De minister zelf';
const LAST_CLOCK = 2 ** 31 - 1;
const Shown = z.object({ user: z.object({ personId: z.string().optional(), name: z.string() }) });

/** P34: names, carets and text under the id of somebody else, and clocks that leave no room for the next. */
export const FORGED_PRESENCE: Attack = {
  id: 'P34',
  title: 'nobody shows or writes as somebody else',
  unit: 'forgeries',
  tries: { quick: 12, daily: 600, release: 600 },
  open: () => openSession(true),
  openUnprotected: () => openSession(false),
};

/** Without protection what was sent is shown as it was sent, as a relay does. */
async function openSession(isStamped: boolean): Promise<Session> {
  return {
    async round(seed) {
      const server = await startTestServer();
      try {
        return { tried: FORGERIES.length, faults: await tryAll(server, randomFrom(seed), isStamped) };
      } finally {
        await server.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

interface Scene {
  readonly thief: RawClient;
  readonly victim: RawClient;
  readonly random: Random;
}

type Forgery = (scene: Scene) => void;

const FORGERIES: readonly Forgery[] = [
  ({ thief }) => thief.sendPresence(thief.doc.clientID, 5, { cursor: null, user: { name: NAME } }),
  ({ thief, victim }) => thief.sendPresence(victim.doc.clientID, 90, { cursor: null, user: { name: NAME } }),
  ({ thief, victim }) =>
    thief.sendPresence(victim.doc.clientID, LAST_CLOCK, { cursor: null, user: { name: NAME } }),
  ({ thief, victim }) => thief.sendPresence(victim.doc.clientID, LAST_CLOCK, null),
  ({ thief, random }) =>
    thief.sendPresence(1 + random(2 ** 30), 1, { cursor: { name: NAME }, user: { name: NAME } }),
  ({ thief, victim }) => {
    thief.doc.clientID = victim.doc.clientID;
    thief.write(NAME);
  },
];

async function tryAll(server: TestServer, random: Random, isStamped: boolean): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const forgery of FORGERIES) faults.push(...(await tryOne(server, random, { forgery, isStamped })));
  return faults;
}

async function tryOne(
  server: TestServer,
  random: Random,
  { forgery, isStamped }: { readonly forgery: Forgery; readonly isStamped: boolean },
): Promise<readonly string[]> {
  const [thiefVisitor, victimVisitor] = [
    await server.join('participant', 'ministry'),
    await server.join('participant', 'citizen'),
  ];
  const victim = await synced(server, victimVisitor);
  const thief = await synced(server, thiefVisitor);
  const witness = await synced(server, await server.join('observer'));
  victim.write('Van mij.');
  victim.sendPresence(victim.doc.clientID, 1, { cursor: null });
  await until(() => victim.isSaved() && witness.presence.length > 0);
  const sentBefore = witness.presence.length;
  forgery({ thief, victim, random });
  await wait(90);
  victim.sendPresence(victim.doc.clientID, 2, { cursor: { place: 'nu hier' } });
  await until(() => witness.presence.join().includes('nu hier'), 2_000);
  const shown = isStamped ? witness.presence.slice(sentBefore) : [JSON.stringify({ user: { name: NAME } })];
  const faults = [
    ...impostors(shown, [thiefVisitor, victimVisitor]),
    ...(isStamped && !witness.presence.join().includes('nu hier')
      ? ['the caret of the victim stands still']
      : []),
    ...(await textFaults(server, thief)),
  ];
  for (const client of [victim, thief, witness]) client.close();
  return faults;
}

/** Everything that is shown must be the name that the server knows of that person. */
function impostors(frames: readonly string[], visitors: readonly Visitor[]): readonly string[] {
  const names = new Map<string | undefined, string>(
    visitors.map(({ personId, seat }) => [personId, seat.displayName]),
  );
  return frames.flatMap((frame) =>
    [...frame.matchAll(/\{.*\}/g)].flatMap(([json]) => {
      const shown = Shown.safeParse(parsed(json));
      if (!shown.success) return [];
      const { personId, name } = shown.data.user;
      return names.get(personId) === name ? [] : [`shown as ${name}`];
    }),
  );
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    // Two entries in one frame: then their names are looked for as text.
    return json.includes(NAME) && !json.includes(`"cursor":{"name":"${NAME}"}`)
      ? { user: { name: NAME } }
      : undefined;
  }
}

/** Nothing stands under the id of one that another wrote. */
async function textFaults(server: TestServer, thief: RawClient): Promise<readonly string[]> {
  const text = (await stored(server)).getXmlFragment('causes').toJSON();
  const wrote = thief.textOf().includes(NAME);
  if (!wrote) return [];
  await until(() => thief.refusals.length > 0, 2_000);
  return [
    ...(text.includes(NAME) ? ['text was stored under the id of somebody else'] : []),
    ...(thief.refusals.some(({ code }) => code === 'client-id-taken') ? [] : ['the thief was not refused']),
  ];
}
