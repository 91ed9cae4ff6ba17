import type { SessionId } from '@opgave/shared/ids';
import { templateOf } from '@opgave/shared/method/sessionTemplates';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { actInSession } from '#records/sessions/actInSession.ts';
import { closeDots, putDots } from '#records/sessions/dots.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { viewMinutes } from '#records/sessions/minutes.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { makeScreenLink, viewScreen } from '#records/sessions/screen.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import { USUAL_SEATS, type UsualName } from './table.testkit.ts';

const ITEMS = ['Brieven komen te laat', 'Niemand belt terug', 'Wachten duurt lang'];
let here: LiveTable;
let sessionId: SessionId;
let round: number;
beforeEach(async () => {
  here = await startLive();
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  const from = { kind: 'script', script: templateOf('first60').script } as const;
  sessionId = await prepareSession(here.deps, { ...asked, input: { title: 'Sessie 1', from } });
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.begin' } });
  await open();
});
afterEach(() => here.close());

function about(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name), sessionId };
}

async function open(): Promise<void> {
  const command = { kind: 'dots.open', items: ITEMS, perPerson: 3, onOne: 2 } as const;
  await actInSession(here.deps, { ...about('Noor'), command });
  round = (await viewSession(here.deps, about('Noor'))).now.dots.open?.number ?? 0;
}

const put = (name: UsualName, ...given: number[]) =>
  putDots(here.deps, { ...about(name), input: { round, given } });
const close = (isShown: boolean) => closeDots(here.deps, { ...about('Noor'), input: { round, isShown } });

/** Everything that anybody but Samira can read of this session, in one text. */
async function knownToOthers(token: string): Promise<string> {
  const others = USUAL_SEATS.map(({ name }) => name).filter((name) => name !== 'Samira');
  const views = await Promise.all(others.map((name) => viewSession(here.deps, about(name))));
  const read = {
    views: views.map((view) => ({ ...view, dots: { mine: view.dots?.mine } })),
    events: await lookBack(here.deps, about('Noor')),
    minutes: await viewMinutes(here.deps, about('Noor')),
    screen: await viewScreen(here.deps, token),
    log: await here.storage.events.listByWorkspace(here.table.workspace.id, 1_000),
  };
  return JSON.stringify(read);
}

it('[SESSION_DOTS] pitfall 8: before they are shown nothing that anybody else can read differs by a byte', async () => {
  const { token } = await makeScreenLink(here.deps, about('Noor'));
  const [noor, dirk] = [await here.join('Noor'), await here.join('Dirk')];
  const told: unknown[] = [];
  for (const socket of [noor, dirk]) socket.onAny((...all: unknown[]) => told.push(all));
  const before = await knownToOthers(token);
  await put('Samira', 2, 1, 0);
  expect(await knownToOthers(token)).toBe(before);
  await put('Samira', 0, 0, 2);
  expect(await knownToOthers(token)).toBe(before);
  expect((await viewSession(here.deps, about('Samira'))).dots).toEqual({ mine: [0, 0, 2] });
  expect((await viewSession(here.deps, about('Noor'))).dots).toEqual({ placed: 1 });
  await settled(noor);
  const { number } = await viewSession(here.deps, about('Noor'));
  const bare = ['session:changed', { sessionId, number, changesList: false }];
  const odd = told.filter((one) => {
    const text = JSON.stringify(one);
    return !text.startsWith('["presence:changed"') && text !== JSON.stringify(bare);
  });
  expect(odd).toEqual([]);
});

/** What was sent before is there, once an answer is. */
async function settled(socket: Socket): Promise<void> {
  await send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command: null });
}

it('[SESSION_DOTS] shown per group, in replay and minutes, and nobody keeps who put which', async () => {
  await put('Samira', 2, 1, 0);
  await put('Dirk', 1, 0, 0);
  await put('Karin', 0, 0, 2);
  await close(true);
  const { now } = await viewSession(here.deps, about('Els'));
  expect(now.dots).toMatchObject({ isLookedAt: true, done: [{ items: ITEMS }] });
  const people = now.dots.done[0]?.columns.reduce((sum, column) => sum + column.people, 0);
  expect(people).toBe(3);
  const kept = await here.storage.records.get('sessionBallots', sessionId);
  expect(kept?.ballots).toEqual([]);
  const events = JSON.stringify(await here.storage.records.findBy('sessionEvent', 'sessionId', sessionId));
  for (const name of ['Samira', 'Dirk', 'Karin'] as const)
    expect(events).not.toContain(here.table.personId(name));
  expect((await viewMinutes(here.deps, about('Noor'))).text).toContain('Brieven komen te laat: 3');
});

it('[SESSION_DOTS] let go of unseen, or with the end of the session, they are nowhere', async () => {
  await put('Samira', 2, 0, 0);
  await close(false);
  expect((await here.storage.records.get('sessionBallots', sessionId))?.ballots).toEqual([]);
  await open();
  await put('Samira', 2, 0, 0);
  await actInSession(here.deps, { ...about('Noor'), command: { kind: 'session.end' } });
  expect((await here.storage.records.get('sessionBallots', sessionId))?.ballots).toEqual([]);
  await expect(put('Samira', 2, 0, 0)).rejects.toThrow('session-not-running');
});

it('[SESSION_DOTS] more than one has, an old round and whoever only reads along are refused', async () => {
  await expect(put('Samira', 3, 0, 0)).rejects.toThrow('invalid-input');
  await expect(put('Samira', 2, 2, 0)).rejects.toThrow('invalid-input');
  await expect(put('Samira', 1)).rejects.toThrow('invalid-input');
  for (const name of ['Noor', 'Els', 'Sanne', 'Hendrik'] as const)
    await expect(put(name, 1, 0, 0)).rejects.toThrow('not-allowed');
  await expect(closeDots(here.deps, { ...about('Samira'), input: { round, isShown: true } })).rejects.toThrow(
    'not-allowed',
  );
  await close(true);
  await expect(put('Samira', 1, 0, 0)).rejects.toThrow('session-moved-on');
});

it('[SESSION_DOTS] dots that come in while they are shown are counted or refused, and none is lost', async () => {
  const names = ['Samira', 'Dirk', 'Karin', 'Joost'] as const;
  const answers = await Promise.allSettled([
    ...names.slice(0, 2).map((name) => put(name, 1, 0, 0)),
    close(true),
    ...names.slice(2).map((name) => put(name, 1, 0, 0)),
  ]);
  const taken = answers.filter(({ status }) => status === 'fulfilled').length - 1;
  const { now } = await viewSession(here.deps, about('Noor'));
  expect(now.dots.done[0]?.columns.reduce((sum, { people }) => sum + people, 0)).toBe(taken);
});
