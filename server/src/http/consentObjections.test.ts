import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  BACK_REASON,
  CONCERN,
  ConsentTable,
  DAY,
  OBJECTION,
  PUBLIC_ANSWER,
  REASON,
  SECRET,
} from './consent.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

let table: ConsentTable;
beforeEach(async () => {
  table = await ConsentTable.open();
});
afterEach(() => table.server.stop());

describe('an objection that stays', () => {
  beforeEach(async () => {
    await table.repaired();
    await table.endStage();
  });
  const idOf = async (who: TestBrowser) => (await table.round(who)).objections[0]?.id ?? '';
  const proceed = async (text = PUBLIC_ANSWER) =>
    table.decide(table.hendrik, {
      kind: 'proceedWithAnswer',
      answers: [{ to: await idOf(table.hendrik), text }],
    });

  it('opens the phase once the sponsor answered it in public, and travels along word for word', async () => {
    expect(await table.goOn()).toEqual(['CON_OUTCOME']);
    expect(await proceed()).toEqual({ ok: true });
    const { objections, decision } = await table.round(table.sanne);
    expect(objections).toMatchObject([
      { answer: PUBLIC_ANSWER, words: { text: OBJECTION.text, wouldHelp: OBJECTION.wouldHelp } },
    ]);
    expect(decision?.made).toMatchObject({ kind: 'proceedWithAnswer', by: 'Een sponsor' });
    expect(await proceed()).toMatchObject({ ok: false, refusal: 'ALREADY_DECIDED' });
    expect(await table.goOn()).toEqual([]);
  });

  it('takes the whole table back when the sponsor so decides, in one step', async () => {
    expect(await table.decide(table.hendrik, { kind: 'backToDefine', reason: BACK_REASON })).toEqual({
      ok: true,
    });
    expect((await table.workspace()).phase).toBe('define');
    const round = await table.round(table.samira);
    expect(round).toMatchObject({
      isVoid: true,
      decision: { made: { kind: 'backToDefine', reason: BACK_REASON } },
    });
    expect(round.objections[0]?.words?.text).toBe(OBJECTION.text);
  });

  it('leaves only the way back after seven days', async () => {
    table.server.wait(8 * DAY);
    expect(await proceed()).toMatchObject({ ok: false, refusal: 'DECISION_TOO_LATE' });
    expect(await table.decide(table.hendrik, { kind: 'backToDefine', reason: BACK_REASON })).toEqual({
      ok: true,
    });
  });

  it('capability 15: lets its group alone write a text that travels along, and names the version that was read', async () => {
    const words = 'Wij vinden nog steeds dat dit ons de schuld geeft.';
    expect((await table.post(table.samira, '/minority', { version: 0, text: words })).status).toBe(204);
    expect((await table.post(table.dirk, '/minority', { version: 0, text: 'Anders.' })).status).toBe(409);
    for (const person of [table.noor, table.hendrik, table.karin, table.sanne]) {
      expect((await table.post(person, '/minority', { version: 1, text: '' })).status).toBe(403);
    }
    expect((await table.round(table.sanne)).minority).toMatchObject([
      { group: 'citizen', text: words, version: 1 },
    ]);
    await proceed();
    await table.goOn();
    expect((await table.post(table.samira, '/minority', { version: 1, text: 'Nog iets.' })).status).toBe(403);
    expect((await table.round(table.sanne)).minority[0]?.text).toBe(words);
  });

  it('can be hidden for an attack on a person: it counts as it did, and its words stay on record', async () => {
    const id = await idOf(table.noor);
    expect((await table.post(table.samira, `/answers/${id}/hide`, { reason: REASON })).status).toBe(403);
    expect((await table.post(table.noor, `/answers/${id}/hide`, { reason: 'kort' })).status).toBe(422);
    expect((await table.post(table.noor, `/answers/${id}/hide`, { reason: REASON })).status).toBe(204);
    expect((await table.post(table.noor, `/answers/${id}/hide`, { reason: REASON })).status).toBe(409);

    for (const person of [table.samira, table.karin, table.els, table.sanne]) {
      const { objections } = await table.round(person);
      expect(objections).toMatchObject([{ hidden: { reason: REASON }, result: 'stays' }]);
      expect(JSON.stringify(objections)).not.toContain(SECRET);
    }
    expect((await table.round(table.dirk)).mine.answer.hidden).toEqual({ reason: REASON });
    for (const person of [table.dirk, table.hendrik, table.noor]) {
      expect((await table.round(person)).objections[0]?.words?.text).toBe(OBJECTION.text);
    }
    expect((await table.record()).round.answers).toHaveLength(3);
    expect((await table.post(table.noor, `/answers/${id}/show`, {})).status).toBe(204);
    expect((await table.round(table.sanne)).objections[0]?.words?.text).toBe(OBJECTION.text);
  });
});

it('the facilitator hides nothing that nobody sees yet, also not by its id', async () => {
  await table.begin();
  await table.answer(table.karin, CONCERN);
  const { answerIds } = await table.record();
  const id = answerIds.find(({ personId }) => personId === table.karin.personId)?.id ?? '';
  expect((await table.post(table.noor, `/answers/${id}/hide`, { reason: REASON })).status).toBe(404);
});
