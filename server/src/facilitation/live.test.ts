import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LiveTable, next, send, startLive } from './live.testkit.ts';
import { storeTable } from './table.testkit.ts';

let here: LiveTable;

beforeEach(async () => {
  here = await startLive();
});
afterEach(() => here.close());

function advanceCommand(version = 1) {
  return { workspaceId: here.table.workspace.id, version, reason: '' };
}

describe('a phase change over the live connection', () => {
  it('is acknowledged to the facilitator and told to everyone at the table', async () => {
    const noor = await here.join('Noor');
    const samira = await here.join('Samira', { transports: ['polling'] });
    const told = Promise.all([next(samira, 'phase:changed'), next(noor, 'phase:changed')]);

    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });

    const event = { phase: 'explore', version: 2, by: 'Noor' };
    expect(await told).toEqual([event, event]);
    await expect(send(noor, 'phase:advance', advanceCommand(2))).resolves.toMatchObject({
      ok: false,
      code: 'gate-unmet',
      details: { unmet: expect.arrayContaining(['EXP_EXPERIENCE', 'EXP_PERSPECTIVES']) },
    });
  });

  it('P32 is not for a participant, whatever the command says', async () => {
    const samira = await here.join('Samira');
    await expect(send(samira, 'phase:advance', advanceCommand())).resolves.toMatchObject({
      ok: false,
      code: 'not-allowed',
    });
    const back = {
      workspaceId: here.table.workspace.id,
      version: 1,
      to: 'define',
      reason: 'Ik wil graag terug naar toen.',
    };
    await expect(send(samira, 'phase:back', back)).resolves.toMatchObject({ ok: false, code: 'not-allowed' });
    expect((await here.storage.records.get('workspace', here.table.workspace.id))?.phase).toBe('prepare');
  });

  it('lets one of two facilitators through; the other hears that somebody was first', async () => {
    const [one, other] = [await here.join('Noor'), await here.join('Noor')];
    const answers = await Promise.all([
      send(one, 'phase:advance', advanceCommand()),
      send(other, 'phase:advance', advanceCommand()),
    ]);
    expect(answers).toContainEqual({ ok: true });
    expect(answers).toContainEqual(expect.objectContaining({ ok: false, code: 'stale-version' }));
  });

  it('is not for another table', async () => {
    const elsewhere = await storeTable(here.storage, { endDate: '2027-06-01' });
    const noor = await here.join('Noor');
    const command = { ...advanceCommand(), workspaceId: elsewhere.workspace.id };
    await expect(send(noor, 'phase:advance', command)).resolves.toMatchObject({ code: 'not-allowed' });
  });
});

describe('commands that make no sense', () => {
  it.each([
    ['nothing', []],
    ['null', [null]],
    ['a number', [7]],
    ['an unknown key', [{ workspaceId: 'x'.repeat(16), version: 1, reason: '', extra: 1 }]],
    ['a phase that is none', [{ version: 1, to: 'nowhere' }]],
    ['a prototype key', [JSON.parse('{"__proto__": {"version": 1}}')]],
    ['a very deep value', [JSON.parse(`${'['.repeat(500)}${']'.repeat(500)}`)]],
  ])('T01 answers invalid-input to %s and stays open', async (_name, args) => {
    const noor = await here.join('Noor');
    for (const name of ['phase:advance', 'phase:back']) {
      await expect(send(noor, name, ...args)).resolves.toMatchObject({ ok: false, code: 'invalid-input' });
    }
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T01 answers invalid-input to a command that does not exist', async () => {
    const noor = await here.join('Noor');
    for (const name of ['constructor', '__proto__', 'phase:sideways', '']) {
      await expect(send(noor, name, {})).resolves.toMatchObject({ ok: false, code: 'invalid-input' });
    }
  });

  it('T01 does without an acknowledgement that is no function', async () => {
    const noor = await here.join('Noor');
    noor.emit('phase:advance');
    noor.emit('phase:advance', advanceCommand(9), 'not a function');
    noor.emit('phase:back', { not: 'a command' });
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T02 slows down who sends too much, and lets others go on', async () => {
    const [noor, samira] = [await here.join('Noor'), await here.join('Samira')];
    const many = Array.from({ length: 40 }, () => send(samira, 'phase:back', {}));
    const codes = (await Promise.all(many)).map((ack) => (ack.ok ? 'ok' : ack.code));
    expect(codes).toContain('too-many');
    await expect(send(noor, 'phase:advance', advanceCommand())).resolves.toEqual({ ok: true });
  });

  it('T02 cuts off a message that is larger than the limit', async () => {
    const noor = await here.join('Noor');
    const gone = next(noor, 'disconnect');
    noor.emit('phase:advance', {
      ...advanceCommand(),
      reason: 'x'.repeat(here.deps.config.limits.eventBytes),
    });
    await gone;
    expect((await here.storage.records.get('workspace', here.table.workspace.id))?.phase).toBe('prepare');
  });
});
