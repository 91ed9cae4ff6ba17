import { SessionLookBack } from '@opgave/shared/contract/sessions';
import type { SessionId } from '@opgave/shared/ids';
import type { SessionCommand } from '@opgave/shared/method/sessionDecide';
import { replay, stateHash } from '@opgave/shared/method/sessionState';
import type { Socket } from 'socket.io-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { mutePerson, unmutePerson } from '#records/moderation/mutePerson.ts';
import { changeSession } from '#records/sessions/changeSession.ts';
import { lookBack } from '#records/sessions/lookBack.ts';
import { prepareSession } from '#records/sessions/prepareSession.ts';
import { viewSession } from '#records/sessions/viewSession.ts';
import { type LiveTable, next, send, startLive } from './live.testkit.ts';
import type { UsualName } from './table.testkit.ts';

let here: LiveTable;
let sessionId: SessionId;
beforeEach(async () => {
  here = await startLive();
  const input = { title: 'Sessie 1', from: { kind: 'template', key: 'first90' } } as const;
  const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
  sessionId = await prepareSession(here.deps, { ...asked, input });
});
afterEach(() => here.close());

function act(socket: Socket, command: SessionCommand) {
  return send(socket, 'session:act', { workspaceId: here.table.workspace.id, sessionId, command });
}

function about(name: UsualName) {
  return { workspaceId: here.table.workspace.id, personId: here.table.personId(name), sessionId };
}

const BEGIN = { kind: 'session.begin' } as const;

describe('a session over a raw connection', () => {
  it('[SESSION_RIGHTS] pitfall 7: only the facilitator leads, whoever asks and however', async () => {
    const samira = await here.join('Samira');
    const sanne = await here.join('Sanne');
    const leading: readonly SessionCommand[] = [
      BEGIN,
      { kind: 'step.next', seen: null },
      { kind: 'timer.pause' },
      { kind: 'everyone.bring', path: 'problem' },
      { kind: 'turn.give', personId: here.table.personId('Samira') },
    ];
    for (const command of leading) {
      await expect(act(samira, command)).resolves.toMatchObject({ ok: false, code: 'not-allowed' });
      await expect(act(sanne, command)).resolves.toMatchObject({ ok: false, code: 'not-allowed' });
    }
    await expect(act(sanne, { kind: 'hand.raise' })).resolves.toMatchObject({ code: 'not-allowed' });
    expect((await viewSession(here.deps, about('Noor'))).now.course.status).toBe('ready');
  });

  it('[SESSION_COURSE] two who press next at once go on one step, and the second is told', async () => {
    const noor = await here.join('Noor');
    const again = await here.join('Noor');
    await act(noor, BEGIN);
    const step = { kind: 'step.next', seen: 'welcome' } as const;
    const answers = await Promise.all([act(noor, step), act(again, step)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers).toContainEqual({ ok: false, code: 'session-moved-on', details: {} });
    expect((await viewSession(here.deps, about('Samira'))).now.course.now?.stepId).toBe('story');
  });

  it('[SESSION_HANDS] a hand is told to who leads and to whose it is, and to nobody else', async () => {
    const [noor, samira, dirk] = [
      await here.join('Noor'),
      await here.join('Samira'),
      await here.join('Dirk'),
    ];
    await act(noor, BEGIN);
    await next(dirk, 'session:changed');
    const heard: unknown[] = [];
    dirk.on('session:changed', (told: unknown) => heard.push(told));
    const told = next(noor, 'session:changed');
    await act(samira, { kind: 'hand.raise' });
    await told;
    await act(noor, { kind: 'timer.pause' });
    await expect.poll(() => heard).toHaveLength(1);
    expect((await viewSession(here.deps, about('Noor'))).now.lead?.hands).toMatchObject([{ name: 'Samira' }]);
    expect(JSON.stringify(await viewSession(here.deps, about('Dirk')))).not.toContain('Samira');
  });

  it('[SESSION_HANDS] a whole room that raises its hand at once is heard one by one', async () => {
    const noor = await here.join('Noor');
    await act(noor, BEGIN);
    const names = ['Samira', 'Dirk', 'Karin', 'Joost', 'Els'] as const;
    const sockets = await Promise.all(names.map((name) => here.join(name)));
    await Promise.all(sockets.map((socket) => act(socket, { kind: 'hand.raise' })));
    expect((await viewSession(here.deps, about('Noor'))).now.lead?.hands).toHaveLength(names.length);
  });

  it('ORDER_MUTE whoever was asked to ask for no turn raises no hand, and still hears and says to be ready', async () => {
    const [noor, samira] = [await here.join('Noor'), await here.join('Samira')];
    await act(noor, BEGIN);
    const asked = { workspaceId: here.table.workspace.id, personId: here.table.personId('Noor') };
    const whom = here.table.personId('Samira');
    const input = { writing: false, turns: true, reason: 'We horen nu eerst wie nog niets zei.' };
    await mutePerson(here.deps, { ...asked, whom, input });
    await expect(act(samira, { kind: 'hand.raise' })).resolves.toMatchObject({ code: 'not-allowed' });
    await expect(act(samira, { kind: 'ready.say' })).resolves.toEqual({ ok: true });
    await expect(act(noor, { kind: 'turn.give', personId: whom })).resolves.toEqual({ ok: true });
    await unmutePerson(here.deps, { ...asked, whom });
    await expect(act(samira, { kind: 'hand.raise' })).resolves.toEqual({ ok: true });
  });

  it('[SESSION_REPLAY] capability 25: what happened, replayed on nothing, gives the state that is kept', async () => {
    const [noor, samira] = [await here.join('Noor'), await here.join('Samira')];
    await act(noor, BEGIN);
    await act(samira, { kind: 'hand.raise' });
    await act(samira, { kind: 'ready.say' });
    await act(noor, { kind: 'turn.give', personId: here.table.personId('Samira') });
    await act(noor, { kind: 'step.next', seen: 'welcome' });
    await act(noor, { kind: 'timer.addMinute' });
    const events = await here.storage.records.findBy('sessionEvent', 'sessionId', sessionId);
    const run = await here.storage.records.get('sessionRun', sessionId);
    const happened = events.toSorted((one, other) => one.number - other.number);
    expect(run && stateHash(run.state)).toBe(stateHash(replay(happened)));
    const view = SessionLookBack.parse(await lookBack(here.deps, about('Noor')));
    expect(view.events.at(-1)).toMatchObject({ by: 'Noor', fact: { kind: 'timer.lengthened' } });
    await expect(lookBack(here.deps, about('Samira'))).rejects.toThrow('not-allowed');
  });

  it('[SESSION_COURSE] only when it begins, is changed or ends do pages have to read the list again', async () => {
    const [noor, dirk] = [await here.join('Noor'), await here.join('Dirk')];
    const heard: unknown[] = [];
    dirk.on('session:changed', (told: unknown) => heard.push(told));
    await act(noor, BEGIN);
    await act(noor, { kind: 'step.next', seen: 'welcome' });
    const input = { version: 1, title: 'Anders' };
    await changeSession(here.deps, { ...about('Noor'), input });
    await act(noor, { kind: 'session.end' });
    const changes = [true, false, true, true].map((changesList) => ({ changesList }));
    await expect.poll(() => heard).toMatchObject(changes);
  });

  it('[SESSION_COURSE] whoever only takes part reads who leads and who speaks, without all seats being read', async () => {
    const noor = await here.join('Noor');
    await act(noor, BEGIN);
    await act(noor, { kind: 'turn.give', personId: here.table.personId('Samira') });
    const whole = vi.spyOn(here.storage.records, 'listByWorkspace');
    const { now } = await viewSession(here.deps, about('Dirk'));
    expect(now).toMatchObject({ course: { now: { by: 'Noor' } }, speaking: { name: 'Samira', isMe: false } });
    expect(whole.mock.calls).toEqual([]);
    whole.mockRestore();
  });

  it('T01 answers what is no command, and goes on', async () => {
    const noor = await here.join('Noor');
    const odd = [{ kind: 'session.explode' }, { kind: 'everyone.bring', path: '../../elsewhere' }, null];
    for (const command of odd) {
      const asked = { workspaceId: here.table.workspace.id, sessionId, command };
      await expect(send(noor, 'session:act', asked)).resolves.toMatchObject({ code: 'invalid-input' });
    }
    await expect(act(noor, BEGIN)).resolves.toEqual({ ok: true });
  });
});
