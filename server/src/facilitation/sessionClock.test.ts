import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { BreakoutId, type PersonId, type SessionId } from '@opgave/shared/ids';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { storeFacts } from '#records/sessions/storeFacts.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { createSessionClock } from './sessionClock.ts';
import { plainDocuments, storeTable, type TestTable, testDeps } from './table.testkit.ts';

let folder: string;
let storage: Storage;
let table: TestTable;
let sessionId: SessionId;
let now = Date.UTC(2026, 10, 28, 13);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-session-'));
  storage = await openEmbeddedStorage({ folder, now: () => now });
  table = await storeTable(storage);
  const asked = { workspaceId: table.workspace.id, personId: table.personId('Noor') };
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  sessionId = await prepareSession(deps(), { ...asked, input });
  await actInSession(deps(), { ...asked, sessionId, command: { kind: 'session.begin' } });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function deps() {
  return { ...testDeps(storage, plainDocuments()), now: () => now };
}

async function timerKind() {
  return (await storage.records.get('sessionRun', sessionId))?.state.course.timer.kind;
}

it('[SESSION_TIMER] pitfall 9: the server ends a timer by its own clock, once, with nobody there', async () => {
  const clock = createSessionClock(deps());
  clock.start();
  now += 4 * MINUTE;
  expect(await timerKind()).toBe('running');
  now += MINUTE;
  await expect.poll(timerKind, { timeout: 5_000 }).toBe('over');
  await clock.close();
  const events = await storage.records.findBy('sessionEvent', 'sessionId', sessionId);
  expect(events.filter(({ fact }) => fact.kind === 'timer.ended')).toHaveLength(1);
});

it('[SESSION_TIMER] what fell due while the server was away is ended when it comes back', async () => {
  now += 60 * MINUTE;
  const clock = createSessionClock(deps());
  clock.start();
  await expect.poll(timerKind, { timeout: 5_000 }).toBe('over');
  await clock.close();
});

it('BREAKOUT_TIME the server ends the time of small groups once, and a minute that is added runs out anew', async () => {
  const asked = { workspaceId: table.workspace.id, personId: table.personId('Noor'), sessionId };
  const groups = [[table.personId('Noor')]];
  await storeBreakouts(groups, now + 2 * MINUTE);
  const clock = createSessionClock(deps());
  clock.start();
  const ends = async () => {
    const events = await storage.records.findBy('sessionEvent', 'sessionId', sessionId);
    return events.filter(({ fact }) => fact.kind === 'breakouts.timeUp').length;
  };
  now += 2 * MINUTE - 1;
  expect(await ends()).toBe(0);
  now += 1;
  await expect.poll(ends, { timeout: 5_000 }).toBe(1);
  await actInSession(deps(), { ...asked, command: { kind: 'breakouts.addMinute' } });
  now += MINUTE;
  await expect.poll(ends, { timeout: 5_000 }).toBe(2);
  await clock.close();
});

async function storeBreakouts(groups: readonly PersonId[][], until: number): Promise<void> {
  const run = await storage.records.get('sessionRun', sessionId);
  if (!run) throw new Error('no session');
  const breakouts = groups.map((people, index) => ({
    id: BreakoutId.parse(`breakout0000000000${index}`),
    people,
  }));
  await storeFacts(deps(), { run, facts: [{ kind: 'breakouts.made', breakouts, until }] });
}
