import { startTestServer, type TestServer } from '../../../server/src/collaboration/server.testkit.ts';
import type { Attack, Session } from '../attack.ts';
import { stored, synced, until } from './table.ts';

const PEOPLE = 20;

/** P08: many people open a new document at the same moment. */
export const STARTING_TEXT: Attack = {
  id: 'P08',
  title: 'starting text is put in once, by the server',
  unit: 'openings',
  tries: { quick: PEOPLE, daily: 50 * PEOPLE, release: 50 * PEOPLE },
  open: () => Promise.resolve(session(false)),
  openUnprotected: () => Promise.resolve(session(true)),
};

/** `clientsSeed`: every client puts in a starting paragraph too, as editors without this rule do. */
function session(clientsSeed: boolean): Session {
  return {
    async round() {
      const server = await startTestServer();
      try {
        return { tried: PEOPLE, faults: await openAtOnce(server, clientsSeed) };
      } finally {
        await server.close();
      }
    },
    close: () => Promise.resolve(),
  };
}

async function openAtOnce(server: TestServer, clientsSeed: boolean): Promise<readonly string[]> {
  const people = Array.from({ length: PEOPLE }, () => server.join('participant', 'citizen'));
  const visitors = await Promise.all(people);
  const clients = await Promise.all(visitors.map((visitor) => synced(server, visitor)));
  if (clientsSeed) for (const client of clients) client.write('');
  await until(() => clients.every((client) => client.isSaved()));
  const kept = (await stored(server)).getXmlFragment('causes').length;
  const seen = new Set(clients.map(({ doc }) => doc.getXmlFragment('causes').length));
  for (const client of clients) client.close();
  const isOnce = kept === 1 && seen.size === 1 && seen.has(1);
  return isOnce ? [] : [`${kept} paragraphs are stored, people see ${[...seen].join(' or ')}`];
}
