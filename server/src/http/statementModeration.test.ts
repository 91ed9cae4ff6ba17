import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { REASON, StatementsTable } from './statements.testkit.ts';

let bench: StatementsTable;

beforeEach(async () => {
  bench = await StatementsTable.open();
});
afterEach(() => bench.server.stop());

describe('hiding', () => {
  it('takes a statement out of sight, and its author reads why', async () => {
    const id = await bench.placed();
    const karin = await bench.table.join('participant', 'agency');
    await bench.vote(karin, id, 'agree');

    const hidden = await bench.table.facilitator.post(bench.at(`/${id}/hide`), {
      version: 1,
      reason: REASON,
    });

    expect(hidden.status).toBe(204);
    const answer = await karin.get(bench.at());
    expect(answer.body).toEqual([]);
    expect((await bench.vote(karin, id, 'disagree', 1)).body.code).toBe('not-found');
    expect((await bench.vote(bench.samira, id, 'agree')).body.code).toBe('not-allowed');
    expect((await bench.only(bench.samira)).hidden).toEqual({ reason: REASON });
    expect((await bench.only(bench.table.facilitator)).hidden).toEqual({ reason: REASON });
    expect((await bench.table.facilitator.post(bench.at(`/${id}/show`), { version: 2 })).status).toBe(204);
    expect(await bench.only(karin)).toMatchObject({ mine: { reaction: 'agree' }, total: { agree: 1 } });
  });

  it('needs a reason, the newest version, and the facilitator', async () => {
    const id = await bench.placed();
    const input = { version: 1, reason: REASON };
    expect((await bench.samira.post(bench.at(`/${id}/hide`), input)).body.code).toBe('not-allowed');
    const short = await bench.table.facilitator.post(bench.at(`/${id}/hide`), { version: 1, reason: 'Nee.' });
    expect(short.body.errors[0].path).toBe('reason');
    const stale = await bench.table.facilitator.post(bench.at(`/${id}/hide`), { version: 9, reason: REASON });
    expect(stale.body.code).toBe('stale-version');
    expect((await bench.table.facilitator.post(bench.at(`/${id}/show`), { version: 1 })).body.code).toBe(
      'stale-version',
    );
  });
});

describe('[EXP_STATEMENTS]', () => {
  it('asks for five statements, and for every group to react to half', async () => {
    const gate = async () => {
      const { body } = await bench.samira.get(`/workspaces/${bench.table.id}/gates`);
      return body.gates.find(({ code }: { code: string }) => code === 'EXP_STATEMENTS');
    };
    const karin = await bench.table.join('participant', 'agency');
    const ids = [];
    for (const number of [1, 2, 3, 4])
      ids.push(await bench.placed(bench.samira, `Dit is stelling ${number}.`));
    expect(await gate()).toMatchObject({ isMet: false, missing: ['1', 'citizen', 'agency'] });
    ids.push(await bench.placed(bench.samira, 'Dit is stelling 5.'));
    for (const id of ids.slice(0, 3)) await bench.vote(karin, id, 'agree');
    for (const id of ids.slice(0, 2)) await bench.vote(bench.samira, id, 'pass');
    expect(await gate()).toMatchObject({ isMet: false, missing: ['citizen'] });
    await bench.vote(bench.samira, String(ids[2]), 'disagree');
    expect(await gate()).toMatchObject({ isMet: true });
    await bench.table.facilitator.post(bench.at(`/${ids[4]}/hide`), { version: 1, reason: REASON });
    expect(await gate()).toMatchObject({ isMet: false, missing: ['1'] });
  });
});
