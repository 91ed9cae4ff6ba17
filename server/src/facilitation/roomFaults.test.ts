import { PersonId, SeatId, type SessionId } from '@opgave/shared/ids';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, next, send, startLive } from './live.testkit.ts';
import { newId, type UsualName } from './table.testkit.ts';

const ROOM = 200;
/** In milliseconds: of the whole test, on a machine that does more than this. */
const A_ROOM_TAKES = 60_000;
let here: LiveTable;
let sessionId: SessionId;
beforeEach(async () => {
  here = await startLive();
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  sessionId = await prepareSession(here.deps, { ...asked, input });
});
afterEach(() => here.close());

const act = (socket: Socket, command: object) =>
  send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command });
const seenBy = (personId: PersonId) =>
  viewSession(here.deps, { workspaceId: here.table.workspace.id, personId, sessionId });
const seenByName = (name: UsualName) => seenBy(here.table.personId(name));

/** People with a seat, all made alike. */
async function seated(count: number): Promise<readonly PersonId[]> {
  const { person, seat } = {
    person: await here.storage.records.get('person', here.table.personId('Samira')),
    seat: here.table.seat('Samira'),
  };
  if (!person) throw new Error('Samira is not there');
  const ids = Array.from({ length: count }, () => PersonId.parse(newId()));
  const writes = ids.flatMap((id) => [
    { kind: 'person', value: { ...person, id } } as const,
    { kind: 'seat', value: { ...seat, id: SeatId.parse(newId()), personId: id } } as const,
  ]);
  await here.storage.records.commit(writes, []);
  return ids;
}

it(
  '[SESSION_COURSE] two hundred who come in at once, mid-step, are on that step and hear the next',
  async () => {
    const noor = await here.join('Noor');
    await act(noor, { kind: 'session.begin' });
    const ids = await seated(ROOM);
    const signIns = await Promise.all(ids.map((id) => here.signIn(id)));
    const sockets = signIns.map((signIn) => here.connect(signIn));
    await Promise.all(sockets.map((socket) => next(socket, 'connect')));
    const views = await Promise.all(ids.map(seenBy));

    expect(new Set(views.map(({ now }) => now.course.now?.stepId))).toEqual(new Set(['welcome']));
    const heard = Promise.all(sockets.map((socket) => next(socket, 'session:changed')));
    await expect(act(noor, { kind: 'step.next', seen: 'welcome' })).resolves.toEqual({ ok: true });
    await expect(heard).resolves.toHaveLength(ROOM);
    await expect.poll(() => here.live.peopleHere(here.table.workspace.id)).toHaveLength(ROOM + 1);
  },
  A_ROOM_TAKES,
);

it('[SESSION_HANDS] one person in two tabs has one hand, and stays when one of them closes', async () => {
  const [noor, first, second] = [
    await here.join('Noor'),
    await here.join('Samira'),
    await here.join('Samira'),
  ];
  await act(noor, { kind: 'session.begin' });
  const told = next(second, 'session:changed');
  const raised = await Promise.all([first, second].map((tab) => act(tab, { kind: 'hand.raise' })));
  await Promise.all([first, second].map((tab) => act(tab, { kind: 'ready.say' })));
  await told;

  expect(raised).toEqual([{ ok: true }, { ok: true }]);
  const { lead } = (await seenByName('Noor')).now;
  expect(lead?.hands).toHaveLength(1);
  expect(lead?.ready.find(({ group }) => group === 'citizen')).toMatchObject({ ready: 1 });
  first.disconnect();
  await act(second, { kind: 'hand.lower' });
  expect((await seenByName('Noor')).now.lead?.hands).toEqual([]);
  expect(here.live.peopleHere(here.table.workspace.id)).toContain(here.table.personId('Samira'));
});

it('[SESSION_COURSE] a phone that slept through two steps wakes up on the step of now, with its hand up', async () => {
  const [noor, phone] = [await here.join('Noor'), await here.join('Samira')];
  await act(noor, { kind: 'session.begin' });
  await act(phone, { kind: 'hand.raise' });
  // It says no goodbye: the line is simply gone.
  phone.io.engine.close();
  await vi.waitFor(() => expect(here.live.peopleHere(here.table.workspace.id)).toHaveLength(1));
  await act(noor, { kind: 'step.next', seen: 'welcome' });
  await act(noor, { kind: 'step.next', seen: 'story' });

  const awake = await here.join('Samira');
  const { now } = await seenByName('Samira');
  expect(now.course).toEqual((await seenByName('Noor')).now.course);
  expect(now.course.now?.stepId).toBe('silent');
  expect((await seenByName('Noor')).now.lead?.hands).toMatchObject([{ name: 'Samira' }]);
  await expect(act(awake, { kind: 'ready.say' })).resolves.toEqual({ ok: true });
});
