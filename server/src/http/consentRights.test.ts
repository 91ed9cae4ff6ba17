import type { RoundState } from '@opgave/shared/method/consentRound';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsentTable } from './consent.testkit.ts';

let table: ConsentTable;
beforeEach(async () => {
  table = await ConsentTable.open();
});
afterEach(() => table.server.stop());

const TO: Readonly<Partial<Record<RoundState, () => Promise<void>>>> = {
  open: () => table.objected(),
  async repair() {
    await table.objected();
    await table.endStage();
  },
  recheck: () => table.repaired(),
  async closed() {
    await table.repaired();
    await table.endStage();
  },
};
type Name = 'noor' | 'hendrik' | 'samira' | 'dirk' | 'joost' | 'els' | 'sanne';
const NAMES = ['noor', 'hendrik', 'samira', 'dirk', 'joost', 'els', 'sanne'] as const;

/** Every command with what it is sent; a version or count that fits the state in which it may work. */
const COMMANDS: Readonly<Record<string, object>> = {
  '/extend': { stages: 1 },
  '/remind': { sent: 0 },
  '/answer': { version: 0, answer: { kind: 'consent' } },
  '/recheck': { version: 0, answer: { kind: 'stays', text: '' } },
  '/minority': { version: 0, text: 'Wij blijven hierbij.' },
  '/decision': { kind: 'proceedWithAnswer', answers: [] },
};
/**
 * Who gets through to the round in which state (`ok`, or the refusal of the rules); everyone else is refused with 403.
 * Dirk answered once and so is stale (409) where he may answer again.
 */
const RESULTS: Readonly<
  Record<string, Readonly<Partial<Record<Name, Partial<Record<RoundState, string>>>>>>
> = {
  '/extend': { noor: { open: 'ok', repair: '409', recheck: '409', closed: '409' } },
  '/remind': { noor: { open: 'ok', repair: 'ok', recheck: 'ok', closed: 'AFTER_DEADLINE' } },
  '/answer': {
    samira: { open: '409', repair: 'AFTER_DEADLINE', recheck: 'AFTER_DEADLINE', closed: 'AFTER_DEADLINE' },
    dirk: { open: '409', repair: 'AFTER_DEADLINE', recheck: 'AFTER_DEADLINE', closed: 'AFTER_DEADLINE' },
    joost: { open: 'ok', repair: 'AFTER_DEADLINE', recheck: 'AFTER_DEADLINE', closed: 'AFTER_DEADLINE' },
  },
  '/recheck': {
    samira: {
      open: 'AFTER_DEADLINE',
      repair: 'AFTER_DEADLINE',
      recheck: 'NOT_AN_OBJECTOR',
      closed: 'AFTER_DEADLINE',
    },
    dirk: { open: 'AFTER_DEADLINE', repair: 'AFTER_DEADLINE', recheck: 'ok', closed: 'AFTER_DEADLINE' },
    joost: {
      open: 'AFTER_DEADLINE',
      repair: 'AFTER_DEADLINE',
      recheck: 'NOT_AN_OBJECTOR',
      closed: 'AFTER_DEADLINE',
    },
  },
  '/minority': { samira: { closed: '204' }, dirk: { closed: '204' } },
  '/decision': {
    hendrik: {
      open: 'NO_STANDING_OBJECTION',
      repair: 'NO_STANDING_OBJECTION',
      recheck: 'NO_STANDING_OBJECTION',
      closed: 'ANSWER_TOO_SHORT',
    },
  },
};

function outcomeOf({ status, body }: { status: number; body: { ok?: boolean; refusal?: string } }): string {
  if (status !== 200) return String(status);
  return body.ok === true ? 'ok' : (body.refusal ?? '');
}

describe('who may do what in which state, round the interface', () => {
  it.each(['open', 'repair', 'recheck', 'closed'] as const)('in a round that is %s', async (state) => {
    await TO[state]?.();
    expect((await table.round(table.noor)).state).toBe(state);
    const seen: Record<string, string> = {};
    const wanted: Record<string, string> = {};
    for (const [command, body] of Object.entries(COMMANDS)) {
      // Who may not comes first, so that nothing has changed yet for who may.
      const order = NAMES.toSorted((one, other) => rank(command, one, state) - rank(command, other, state));
      for (const name of order) {
        const key = `${name} ${command}`;
        wanted[key] = RESULTS[command]?.[name]?.[state] ?? '403';
        seen[key] =
          command === '/minority' && name === 'dirk'
            ? await second(body)
            : outcomeOf(await table.post(table[name], command, body));
      }
    }
    expect(seen).toEqual(wanted);
  });

  /** Samira wrote for her group just before, so Dirk names the version that she left. */
  async function second(body: object): Promise<string> {
    const { minority } = await table.round(table.dirk);
    return outcomeOf(
      await table.post(table.dirk, '/minority', { ...body, version: minority[0]?.version ?? 0 }),
    );
  }

  it('nobody but the facilitator opens a round, and nobody opens one twice', async () => {
    const { prepared } = await table.view(table.samira);
    const body = { textHash: prepared?.text.hash ?? '', number: 1 };
    for (const name of NAMES.filter((one) => one !== 'noor')) {
      expect((await table[name].post(table.at('/open'), body)).status).toBe(403);
    }
    const both = await Promise.all([
      table.noor.post(table.at('/open'), body),
      table.noor.post(table.at('/open'), body),
    ]);
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([201, 409]));
    expect(await table.rounds()).toHaveLength(1);
    expect((await table.view(table.noor)).prepared).toBeUndefined();
  });

  it('refuses a text that is not the one the facilitator saw', async () => {
    const { prepared } = await table.view(table.noor);
    await table.write('causes', 'Iets anders dan wat er stond.');
    const body = { textHash: prepared?.text.hash ?? '', number: 1 };
    expect((await table.noor.post(table.at('/open'), body)).status).toBe(409);
  });
});

function rank(command: string, name: Name, state: RoundState): number {
  return RESULTS[command]?.[name]?.[state] === undefined ? 0 : 1 + NAMES.indexOf(name);
}
