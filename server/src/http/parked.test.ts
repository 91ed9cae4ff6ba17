import { ParkedViews } from '@opgave/shared/contract/stories';
import { PHASES, type Phase } from '@opgave/shared/method/phases';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await makeTable(server);
  await moveTo(server, table, 'explore');
});
afterEach(() => server.stop());

const IDEA = { text: 'Alle brieven in één envelop', wouldSolve: 'Mensen zien niet wat eerst moet.' };
const at = () => `/workspaces/${table.id}/parked`;

function park(who: TestBrowser, more: object = {}) {
  server.wait(1);
  return who.post(at(), { ...IDEA, ...more });
}

describe('[PARKED] an idea', () => {
  it('capability 3: is kept with the problem it would solve, for all to see, with who and when', async () => {
    const [person, reader] = [await table.join('participant', 'citizen'), await table.join('observer')];
    const events: unknown[] = [];
    server.deps.storage.bus.subscribe('parked.changed', (message) => events.push(message));

    expect((await park(person)).status).toBe(201);

    expect(ParkedViews.parse((await reader.get(at())).body)).toEqual([
      expect.objectContaining({
        ...IDEA,
        by: { name: 'Een participant', group: 'citizen' },
        phase: 'explore',
      }),
    ]);
    expect(events).toEqual([{ workspaceId: table.id }]);
    const record = await reader.get(`/workspaces/${table.id}/events`);
    expect(record.text).toContain('parked.added');
    expect(record.text).not.toContain('envelop');
  });

  it.each([
    [{ text: ' ' }, 'text'],
    [{ wouldSolve: 'Te kort.' }, 'wouldSolve'],
    [{ text: 'x'.repeat(5_001) }, 'text'],
    [{ author: 'abcdefghijklmnopqrst' }, ''],
  ])('is refused when %j', async (more, path) => {
    const answer = await park(await table.join('participant', 'citizen'), more);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([expect.objectContaining({ path })]);
    expect((await table.facilitator.get(at())).body).toEqual([]);
  });

  it('is never taken away: there is no such request', async () => {
    const person = await table.join('participant', 'citizen');
    const { id } = ParkedViews.element.parse((await park(person)).body);
    for (const who of [person, table.facilitator]) {
      expect((await who.delete(`${at()}/${id}`)).status).toBe(404);
      expect((await who.patch(`${at()}/${id}`, IDEA)).status).toBe(404);
    }
    expect((await person.get(at())).body).toHaveLength(1);
  });
});

const PARKING: readonly Phase[] = ['explore', 'fundamentals', 'define', 'consent'];

describe('[RIGHTS_PARKED] who parks in which step', () => {
  it('is a participant, from explore to consent', async () => {
    const person = await table.join('participant', 'agency');
    const others = [
      table.facilitator,
      await table.join('commenter', 'citizen'),
      await table.join('observer'),
      await table.join('sponsor'),
    ];
    for (const phase of PHASES) {
      await moveTo(server, table, phase);
      const { status } = await park(person);
      expect({ phase, status }).toEqual({ phase, status: PARKING.includes(phase) ? 201 : 403 });
      for (const other of others) {
        expect((await park(other)).status).toBe(403);
        expect((await other.get(at())).status).toBe(phase === 'prepare' ? 403 : 200);
      }
    }
  });
});
