import type { ConsentRound } from '@opgave/shared/method/consentRound';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type App, createApp } from '#app.ts';
import { startTestServer, type TestServer } from '#http/testServer.ts';
import { recordOf, roundWith } from '#records/consent/round.testkit.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { storeTable, type TestTable } from './table.testkit.ts';

const DAY = 86_400_000;
let server: TestServer;
let again: App | undefined;
let table: TestTable;

beforeEach(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage });
  table = await storeTable(server.deps.storage, { phase: 'consent', furthestPhase: 'consent' });
});
afterEach(async () => {
  await again?.close();
  again = undefined;
  await server.stop();
});

/** A round that is open, in which a citizen objected. */
function objected(): ConsentRound {
  const objection = { personId: table.personId('Dirk'), group: 'citizen', sections: ['causes'] } as const;
  return roundWith([objection], server.deps.now());
}

async function store(round: ConsentRound, at: TestTable = table): Promise<void> {
  const value = recordOf(round, at.workspace.id, at.personId('Noor'));
  await server.deps.storage.records.commit([{ kind: 'consentRound', value }], []);
  server.deps.storage.bus.publish('consent.changed', { workspaceId: at.workspace.id });
}

async function stored(at: TestTable = table): Promise<ConsentRound> {
  const [record] = await server.deps.storage.records.listByWorkspace('consentRound', at.workspace.id);
  if (!record) throw new Error('no round');
  return record.round;
}

/** Until the clock wrote down this many stages. */
async function stagesWritten(count: number): Promise<readonly string[]> {
  await expect.poll(async () => (await stored()).stages.length, { timeout: 10_000 }).toBe(count);
  return (await stored()).stages.map(({ name }) => name);
}

it('ends a stage when it is over, without anybody asking, and has every right judged again', async () => {
  await store(objected());
  const judged: string[] = [];
  server.deps.storage.bus.subscribe('access.changed', ({ workspaceId }) => void judged.push(workspaceId));
  server.wait(6 * DAY);
  expect((await stored()).stages).toHaveLength(1);
  server.wait(2 * DAY);

  expect(await stagesWritten(2)).toEqual(['open', 'repair']);
  expect(judged).toContain(table.workspace.id);
  const [line] = await server.deps.storage.events.listByWorkspace(table.workspace.id, 1);
  expect(line).toMatchObject({
    action: 'consent.stageBegan',
    at: (await stored()).stages[1]?.from,
    details: { stage: 'repair', lastDay: '2026-12-05', sections: ['causes'] },
  });
  expect(line?.actor).toBeUndefined();
});

it('P28 catches up after a restart between the last day and the look of the clock, each stage on its own day', async () => {
  await store(objected());
  await server.app.close();
  server.wait(30 * DAY);
  expect((await stored()).stages).toHaveLength(1);

  again = createApp(server.deps);
  await new Promise<void>((listening) => again?.server.listen(0, '127.0.0.1', listening));
  expect(await stagesWritten(3)).toEqual(['open', 'repair', 'recheck']);
  const round = await stored();
  expect(round.stages.map(({ lastDay }) => lastDay)).toEqual(['2026-11-30', '2026-12-05', '2026-12-08']);
  expect(round.closing).toEqual({ at: round.stages[2]?.until, outcome: 'standingObjection' });
});

it('leaves a round alone that is void, and one of a table that was archived', async () => {
  const archived = await storeTable(server.deps.storage, { phase: 'consent', archivedAt: server.deps.now() });
  await store({ ...objected(), voidedAt: server.deps.now() });
  await store(objected(), archived);
  // A round that does go on shows that the clock looked at all three.
  const other = await storeTable(server.deps.storage, { phase: 'consent' });
  await store(objected(), other);
  server.wait(8 * DAY);
  await expect.poll(async () => (await stored(other)).stages.length, { timeout: 10_000 }).toBe(2);
  expect((await stored()).stages).toHaveLength(1);
  expect((await stored(archived)).stages).toHaveLength(1);
});
