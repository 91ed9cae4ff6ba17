import { RawClient } from '../../../server/src/collaboration/rawClient.testkit.ts';
import {
  ORIGIN,
  startTestServer,
  type TestServer,
  type Visitor,
} from '../../../server/src/collaboration/server.testkit.ts';
import type { Attack, Session } from '../attack.ts';
import { until } from './table.ts';

const ROADS = ['webSocket', 'polling'] as const;
/** Twelve, of which only the first is ours; the empty one means that none is sent. */
const ORIGINS: readonly string[] = [
  ORIGIN,
  'https://opgave.test',
  'http://opgave.test:81',
  'http://opgave.test.evil.example',
  'http://evil.example',
  'http://sub.opgave.test',
  'http://OPGAVE.test',
  'http://opgave.test/',
  'http://opgave.test@evil.example',
  'file://',
  'null',
  '',
];
const TRIES = ORIGINS.length * ROADS.length;

/** T03: pages of others try to use the cookie of somebody who is signed in. */
export const FOREIGN_ORIGINS: Attack = {
  id: 'T03',
  title: 'only our own pages come in, on both roads',
  unit: 'attempts',
  tries: { quick: TRIES, daily: 20 * TRIES, release: 20 * TRIES },
  open: () => openSession([ORIGIN]),
  openUnprotected: () => openSession(ORIGINS),
};

async function openSession(admitted: readonly string[]): Promise<Session> {
  const server = await startTestServer({ connectionsPerPerson: 1_000 }, undefined, admitted);
  const visitor = await server.join('participant', 'citizen');
  return {
    async round() {
      const faults: string[] = [];
      for (const road of ROADS) {
        for (const origin of ORIGINS) {
          const isIn = await comesIn(server, visitor, { road, origin });
          if (isIn !== (origin === ORIGIN)) faults.push(`${origin || 'no origin'} over ${road}: ${isIn}`);
        }
      }
      return { tried: TRIES, faults };
    },
    close: () => server.close(),
  };
}

async function comesIn(
  server: TestServer,
  visitor: Visitor,
  options: { readonly road: (typeof ROADS)[number]; readonly origin: string },
): Promise<boolean> {
  const client = new RawClient(server, visitor, options);
  await until(() => client.isSynced || client.closeCode !== undefined);
  client.close();
  return client.isSynced;
}
