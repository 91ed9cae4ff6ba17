import { SeatId, type SessionId } from '@opgave/shared/ids';
import { MINUTE } from '@opgave/shared/method/sessionTimer';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, send, startLive } from './live.testkit.ts';
import type { UsualName } from './table.testkit.ts';

let here: LiveTable;
let sessionId: SessionId;
let now: number;
beforeEach(async () => {
  now = Date.now();
  here = await startLive({}, () => now);
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  sessionId = await prepareSession(here.deps, { ...asked('Noor'), input });
});
afterEach(() => here.close());

function asked(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name) };
}
const act = (socket: Socket, command: object) =>
  send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command });
const seenBy = async (name: UsualName) => (await viewSession(here.deps, { ...asked(name), sessionId })).now;

it('[SESSION_LEAD] who leads is away for a minute: the session goes on, and the role and the clock stay', async () => {
  const noor = await here.join('Noor');
  const samira = await here.join('Samira');
  await act(noor, { kind: 'session.begin' });
  const before = (await seenBy('Noor')).course;
  noor.disconnect();
  await expect.poll(() => here.live.peopleHere(here.table.workspace.id)).toHaveLength(1);

  now += MINUTE;
  await expect(act(samira, { kind: 'hand.raise' })).resolves.toEqual({ ok: true });
  await expect(act(samira, { kind: 'step.next', seen: 'welcome' })).resolves.toMatchObject({
    code: 'not-allowed',
  });

  const back = await here.join('Noor');
  const then = await seenBy('Noor');
  expect(then.course).toEqual(before);
  expect(then.lead?.hands).toMatchObject([{ name: 'Samira' }]);
  await expect(act(back, { kind: 'step.next', seen: 'welcome' })).resolves.toEqual({ ok: true });
});

it('[SESSION_LEAD] a second facilitator leads as well, goes on while the first is away, and is named at the step', async () => {
  const seat = here.table.seat('Hendrik');
  const value = {
    ...seat,
    id: SeatId.parse(seat.id),
    version: seat.version + 1,
    role: 'facilitator' as const,
  };
  await here.storage.records.commit([{ kind: 'seat', value }], []);
  const [noor, hendrik] = [await here.join('Noor'), await here.join('Hendrik')];
  await act(noor, { kind: 'session.begin' });
  const step = { kind: 'step.next', seen: 'welcome' };
  const answers = await Promise.all([act(noor, step), act(hendrik, step)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  noor.disconnect();
  await expect(act(hendrik, { kind: 'step.next', seen: 'story' })).resolves.toEqual({ ok: true });
  expect((await seenBy('Samira')).course.now).toMatchObject({ stepId: 'silent', by: 'Hendrik' });
  expect((await seenBy('Hendrik')).lead).toBeDefined();
});
