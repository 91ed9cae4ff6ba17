import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { PersonId, SessionId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { checkIn, viewAttendance } from '#records/sessions/attendance.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { viewMinutes } from '#records/sessions/minutes.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { Storage } from '#storage/ports.ts';
import { createAttendanceClock } from './attendanceClock.ts';
import { plainDocuments, storeTable, type TestTable, testDeps, type UsualName } from './table.testkit.ts';

const DAY = 86_400_000;
const SOON = { timeout: 5_000 };
let folder: string;
let storage: Storage;
let table: TestTable;
let sessionId: SessionId;
let now: number;
beforeEach(async () => {
  now = Date.UTC(2026, 10, 28, 13);
  folder = await mkdtemp(path.join(tmpdir(), 'opgave-attendance-'));
  storage = await openEmbeddedStorage({ folder, now: () => now });
  table = await storeTable(storage);
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  const asked = { workspaceId: table.workspace.id, personId: table.personId('Noor') };
  sessionId = await prepareSession(deps(), { ...asked, input });
  await actInSession(deps(), { ...about('Noor'), command: { kind: 'session.begin' } });
});
afterEach(async () => {
  await storage.close();
  await rm(folder, { recursive: true, force: true });
});

function deps() {
  return { ...testDeps(storage, plainDocuments()), now: () => now };
}
function about(name: UsualName) {
  return { workspaceId: table.workspace.id, personId: table.personId(name), sessionId };
}
const come = (name: UsualName, isHere = true, personId?: PersonId) =>
  checkIn(deps(), { ...about(name), input: { isHere, ...(personId && { personId }) } });
const end = () => actInSession(deps(), { ...about('Noor'), command: { kind: 'session.end' } });
const seenBy = (name: UsualName) => viewAttendance(deps(), about(name));
const kept = async () => (await storage.records.get('sessionAttendance', sessionId))?.people ?? [];

it('[SESSION_ATTENDANCE] who leads sees who was there when; others see counts and themselves', async () => {
  await come('Samira');
  now += 60_000;
  await come('Samira');
  await come('Noor', true, table.personId('Karin'));
  await come('Samira', false);
  expect((await seenBy('Noor')).people).toMatchObject([
    { name: 'Samira', group: 'citizen', from: now - 60_000, until: now },
    { name: 'Karin', group: 'agency', from: now },
  ]);
  const others = await seenBy('Dirk');
  expect(others).toEqual({
    isHere: false,
    agrees: false,
    groups: [
      { group: 'citizen', people: 1 },
      { group: 'agency', people: 1 },
    ],
  });
  expect(JSON.stringify(others)).not.toContain('Samira');
  expect(JSON.stringify(await lookBack(deps(), about('Noor')))).not.toContain(table.personId('Samira'));
});

it('[GROUND_RULES] (method 13.2) each says so for oneself; who leads sees how many of each side, and never who', async () => {
  const agree = (name: UsualName, personId?: PersonId) =>
    checkIn(deps(), { ...about(name), input: { isHere: true, agrees: true, ...(personId && { personId }) } });
  for (const name of ['Samira', 'Dirk', 'Joost'] as const) await come(name);
  await agree('Samira');
  await agree('Karin');
  await expect(agree('Noor', table.personId('Dirk'))).rejects.toThrow('not-allowed');
  await expect(agree('Sanne')).rejects.toThrow('not-allowed');
  const seen = await seenBy('Noor');
  expect(seen.agreed).toEqual([
    { side: 'outside', agreed: 1, people: 2 },
    { side: 'inside', agreed: 1, people: 2 },
  ]);
  expect(JSON.stringify(seen)).not.toContain('agreedAt');
  const others = await seenBy('Dirk');
  expect([others.agrees, others.agreed]).toEqual([false, undefined]);
  // Whoever goes and comes back said so already.
  await come('Samira', false);
  expect((await seenBy('Noor')).agreed?.[0]).toEqual({ side: 'outside', agreed: 0, people: 1 });
  await come('Samira');
  expect((await seenBy('Samira')).agrees).toBe(true);
  expect((await seenBy('Noor')).agreed?.[0]).toEqual({ side: 'outside', agreed: 1, people: 2 });
});

it('[SESSION_ATTENDANCE] nobody comes in for another, to look on, or after the end', async () => {
  await expect(come('Samira', true, table.personId('Dirk'))).rejects.toThrow('not-allowed');
  await expect(come('Sanne')).rejects.toThrow('not-allowed');
  await end();
  await expect(come('Samira')).rejects.toThrow('session-not-running');
});

it('[SESSION_ATTENDANCE] the end counts per group, for the minutes, and nobody is named in them', async () => {
  for (const name of ['Samira', 'Dirk', 'Joost', 'Hendrik'] as const) await come(name);
  now += 60_000;
  await end();
  expect((await kept()).every(({ until }) => until === now)).toBe(true);
  const { text } = await viewMinutes(deps(), about('Noor'));
  expect(text).toContain('- Inwoners: 2');
  expect(text).toContain('- Anderen: 1');
  expect(text).not.toContain('Samira');
});

it('[SESSION_ATTENDANCE] names go when the settings say, by the clock of the server; the counts stay', async () => {
  const clock = createAttendanceClock(deps());
  clock.start();
  for (const name of ['Samira', 'Dirk'] as const) await come(name);
  await end();
  now += 30 * DAY - 1;
  const early = createAttendanceClock(deps());
  early.start();
  await early.close();
  expect(await kept()).toHaveLength(2);
  now += 1;
  await expect.poll(kept, SOON).toEqual([]);
  await clock.close();
  expect(await seenBy('Noor')).toMatchObject({ people: [], groups: [{ group: 'citizen', people: 2 }] });
  expect((await viewMinutes(deps(), about('Noor'))).text).toContain('- Inwoners: 2');
  const [newest] = await storage.events.listByWorkspace(table.workspace.id, 1);
  expect(newest).toMatchObject({ action: 'session.attendanceLetGo', details: {} });
});

it('[SESSION_ATTENDANCE] a shorter time holds at once for what is there already', async () => {
  await come('Samira');
  now += 2 * DAY;
  const clock = createAttendanceClock(deps());
  clock.start();
  const workspace = await storage.records.get('workspace', table.workspace.id);
  if (!workspace) throw new Error('no table');
  const settings = { ...workspace.settings, attendanceDays: 1 };
  const value = { ...workspace, version: workspace.version + 1, settings };
  await storage.records.commit([{ kind: 'workspace', value }], []);
  storage.bus.publish('workspace.changed', { workspaceId: value.id, version: value.version });
  await expect.poll(kept, SOON).toEqual([]);
  await clock.close();
});
