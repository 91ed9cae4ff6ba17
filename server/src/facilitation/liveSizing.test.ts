import type { SessionId } from '@opgave/shared/ids';
import type { Estimate } from '@opgave/shared/method/sessionSizing';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { viewMinutes } from '#records/sessions/minutes.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { makeScreenLink, viewScreen } from '#records/sessions/screen.ts';
import { closeSizing, giveEstimate } from '#records/sessions/sizing.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import { USUAL_SEATS, type UsualName } from './table.testkit.ts';

const QUESTION = 'Hoeveel gezinnen raakt dit?';
const SECRET = 1_234_567;
let here: LiveTable;
let sessionId: SessionId;
beforeEach(async () => {
  here = await startLive();
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  const from = { kind: 'template', key: 'first60' } as const;
  sessionId = await prepareSession(here.deps, { ...asked, input: { title: 'Sessie 1', from } });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.begin' } });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'sizing.open', question: QUESTION } });
});
afterEach(() => here.close());

function about(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name), sessionId };
}

async function round(): Promise<number> {
  return (await viewSession(here.deps, about('Noor'))).now.sizing.open?.number ?? 0;
}

async function give(name: UsualName, estimate: Estimate): Promise<void> {
  await giveEstimate(here.deps, { ...about(name), input: { round: await round(), estimate } });
}

async function close(isShown: boolean): Promise<void> {
  await closeSizing(here.deps, { ...about('Noor'), input: { round: await round(), isShown } });
}

/** Everything that anybody but Samira can read of this session, in one text. */
async function knownToOthers(token: string): Promise<string> {
  const others = USUAL_SEATS.map(({ name }) => name).filter((name) => name !== 'Samira');
  const views = await Promise.all(others.map((name) => viewSession(here.deps, about(name))));
  return JSON.stringify({
    views: views.map((view) => ({ ...view, sizing: { mine: view.sizing?.mine } })),
    events: await lookBack(here.deps, about('Noor')),
    minutes: await viewMinutes(here.deps, about('Noor')),
    screen: await viewScreen(here.deps, token),
    log: await here.storage.events.listByWorkspace(here.table.workspace.id, 1_000),
  });
}

/** What was sent before is there, once an answer is. */
async function settled(socket: Socket): Promise<void> {
  await send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command: null });
}

it('[SESSION_SIZING] pitfall 8: before they are shown nothing that anybody else can read differs by a byte', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  const [noor, dirk] = [await here.join('Noor'), await here.join('Dirk')];
  const told: unknown[] = [];
  for (const socket of [noor, dirk]) socket.onAny((...all: unknown[]) => told.push(all));
  const before = await knownToOthers(token);
  await give('Samira', { low: 1, high: SECRET, severity: 4 });
  expect(await knownToOthers(token)).toBe(before);
  expect((await viewSession(here.deps, about('Noor'))).sizing).toEqual({ given: 1 });
  expect((await viewSession(here.deps, about('Samira'))).sizing?.mine?.high).toBe(SECRET);
  await settled(noor);
  expect(JSON.stringify(told)).not.toContain(String(SECRET));
});

it('[SESSION_SIZING] capability 22: shown per group, twice, in minutes and on the screen, and nobody keeps who gave which', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  await give('Samira', { low: 500, high: 20_000, severity: 4 });
  await give('Karin', { low: 10, high: 40, severity: 1 });
  await give('Karin', { low: 100, high: 400, severity: 2 });
  await close(true);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'sizing.again' } });
  await give('Karin', { low: 400, high: 9_000, severity: 3 });
  await close(true);
  const { now } = await viewSession(here.deps, about('Els'));
  expect(now.sizing.done).toMatchObject([{ attempt: 1 }, { attempt: 2, question: QUESTION }]);
  expect(now.sizing.done[0]?.columns).toContainEqual(expect.objectContaining({ low: 100, high: 400 }));
  expect((await viewScreen(here.deps, token)).sizing?.done).toHaveLength(2);
  const { text } = await viewMinutes(here.deps, about('Noor'));
  expect(text).toContain('400 – 9.000');
  const kept = await here.storage.records.get('sessionBallots', sessionId);
  expect(kept?.ballots).toEqual([]);
  const events = JSON.stringify(await here.storage.records.findBy('sessionEvent', 'sessionId', sessionId));
  for (const name of ['Samira', 'Karin'] as const) expect(events).not.toContain(here.table.personId(name));
});

it('[SESSION_SIZING] let go of unseen, or with the end of the session, they are nowhere', async () => {
  await give('Samira', { low: 5, high: 6, severity: 1 });
  await close(false);
  expect((await here.storage.records.get('sessionBallots', sessionId))?.ballots).toEqual([]);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'sizing.open', question: QUESTION } });
  const seen = await round();
  await give('Samira', { low: 5, high: 6, severity: 1 });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.end' } });
  expect((await here.storage.records.get('sessionBallots', sessionId))?.ballots).toEqual([]);
  const late = { round: seen, estimate: { low: 5, high: 6, severity: 1 } } as const;
  await expect(giveEstimate(here.deps, { ...about('Samira'), input: late })).rejects.toThrow(
    'session-not-running',
  );
});

it('[SESSION_SIZING] a room that gives at once loses none', async () => {
  const names = ['Samira', 'Dirk', 'Karin', 'Joost'] as const;
  await Promise.all(names.map((name, index) => give(name, { low: index, high: 10, severity: 1 })));
  expect((await viewSession(here.deps, about('Noor'))).sizing?.given).toBe(names.length);
});
