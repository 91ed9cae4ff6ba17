import type { RoundView } from '@opgave/shared/contract/consent';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONCERN, ConsentTable, DAY, OBJECTION, SECRET } from './consent.testkit.ts';

let table: ConsentTable;
beforeEach(async () => {
  table = await ConsentTable.open();
});
afterEach(() => table.server.stop());

const groupOf = ({ groups }: RoundView, name: string) => groups.find(({ group }) => group === name);

describe('answering in a consent round', () => {
  it('counts only what the server took in, and says when', async () => {
    await table.begin();
    const receipt = await table.answer(table.samira, { kind: 'consent' });
    expect(receipt).toEqual({
      ok: true,
      version: 1,
      sentAt: new Date(table.server.deps.now()).toISOString(),
    });

    const { mine, groups } = await table.round(table.samira);
    expect(mine).toMatchObject({
      seat: 'counted',
      answer: { version: 1, given: { kind: 'consent' }, sentAt: expect.any(String) },
    });
    expect(groups[0]).toMatchObject({ group: 'citizen', seats: 2, needed: 1, responded: 1, isReached: true });
  });

  it('takes the place of an earlier answer, and the log has both', async () => {
    await table.begin();
    await table.answer(table.samira, CONCERN);
    await table.answer(table.samira, { kind: 'consent' }, 1);
    const { round } = await table.record();
    expect(round.answers.map(({ answer }) => answer.kind)).toEqual(['concern', 'consent']);
    expect((await table.round(table.samira)).mine.answer).toMatchObject({
      version: 2,
      given: { kind: 'consent' },
    });
    const events = await table.server.deps.storage.events.listByWorkspace(table.table.id, 50);
    const actions = events.map(({ action }) => action).filter((action) => action.startsWith('consent.resp'));
    expect(actions).toEqual(['consent.responseChanged', 'consent.responded']);
  });

  it('two tabs: the second that did not see the first is stale, and nothing of it counts', async () => {
    await table.begin();
    const [one, other] = await Promise.all([
      table.post(table.samira, '/answer', { version: 0, answer: { kind: 'consent' } }),
      table.post(table.samira, '/answer', { version: 0, answer: CONCERN }),
    ]);
    expect(new Set([one.status, other.status])).toEqual(new Set([200, 409]));
    expect((await table.record()).round.answers).toHaveLength(1);
  });

  it('a whole table that answers at the same moment is taken in whole', async () => {
    await table.begin();
    const people = [table.samira, table.dirk, table.karin, table.tom, table.joost];
    const receipts = await Promise.all(people.map((person) => table.answer(person, { kind: 'consent' })));
    expect(receipts.every(({ ok }) => ok)).toBe(true);
    expect((await table.record()).round.answers).toHaveLength(5);
  });

  it('capability 6: names every field that is missing, and keeps nothing', async () => {
    await table.begin();
    const answer = { ...OBJECTION, sections: [], text: 'Nee.', forWhom: '', wouldHelp: '' };
    const refused = await table.post(table.samira, '/answer', { version: 0, answer });
    expect(refused.status).toBe(422);
    expect(refused.body.errors.map(({ path }: { path: string }) => path).toSorted()).toEqual([
      'answer.forWhom',
      'answer.sections',
      'answer.text',
      'answer.wouldHelp',
    ]);
    expect((await table.record()).round.answers).toEqual([]);
  });

  it('an answer that comes too late goes back word for word, and does not count', async () => {
    await table.begin();
    await table.answer(table.samira, { kind: 'consent' });
    table.server.wait(8 * DAY);
    // Before the clock wrote anything down: the last day is over all the same.
    const late = await table.answer(table.dirk, OBJECTION);
    expect(late).toEqual({ ok: false, refusal: 'AFTER_DEADLINE', missing: [], answer: OBJECTION });
    expect((await table.record()).round.answers).toHaveLength(1);
    await table.settled();
    expect((await table.round(table.dirk)).closing?.outcome).toBe('consent');
  });

  it('is possible until the last moment of the last day, in the zone of the table', async () => {
    await table.begin();
    const last = (await table.record()).round.stages[0]?.until ?? 0;
    expect(new Date(last).toISOString()).toBe('2026-11-30T23:00:00.000Z');
    table.server.wait(last - 1 - table.server.deps.now());
    expect((await table.answer(table.samira, { kind: 'consent' })).ok).toBe(true);
    table.server.wait(1);
    expect((await table.answer(table.dirk, { kind: 'consent' })).ok).toBe(false);
  });

  it('says of a round that became void that it no longer counts, with the words', async () => {
    await table.begin();
    await table.goBack();
    const late = await table.answer(table.samira, CONCERN);
    expect(late).toEqual({ ok: false, refusal: 'VOID', missing: [], answer: CONCERN });
  });
});

describe('seats that come and go', () => {
  it('capability 7: a seat that is new reads along and does not respond', async () => {
    await table.begin();
    const late = await table.table.join('participant', 'citizen');
    expect(await table.answer(late, CONCERN)).toMatchObject({
      ok: false,
      refusal: 'NO_SEAT',
      answer: CONCERN,
    });
    const view = await table.round(late);
    expect(view.mine.seat).toBe('notCounted');
    expect(view.may.respond).toBe(false);
    expect(groupOf(view, 'citizen')?.seats).toBe(2);
  });

  it('capability 7: before it is sent it says how many are asked, of which groups, and nobody else holds it', async () => {
    const asked = { citizen: 2, agency: 2, ministry: 1 };
    const { prepared } = await table.view(table.noor);
    const counted = prepared?.groups.map(({ group, seats }) => [group, seats] as const) ?? [];
    expect(Object.fromEntries(counted)).toEqual(asked);
    await table.begin();
    for (const outsider of [table.els, table.sanne, table.hendrik, table.noor]) {
      const { status } = await table.post(outsider, '/answer', { version: 0, answer: OBJECTION });
      expect(status).toBe(403);
      expect((await table.round(outsider)).may.respond).toBe(false);
    }
    for (const one of [table.samira, table.dirk, table.karin, table.tom, table.joost]) {
      await table.answer(one, { kind: 'consent' });
    }
    await table.endStage();
    expect((await table.round(table.els)).closing?.outcome).toBe('consent');
  });

  it('a seat that is taken away leaves the count, and one that changes role does too', async () => {
    await table.begin();
    const people = `/workspaces/${table.table.id}/people`;
    expect((await table.noor.delete(`${people}/${table.tom.personId}`)).status).toBe(204);
    expect(groupOf(await table.round(table.noor), 'agency')).toMatchObject({ seats: 1, needed: 1 });

    const change = { version: 1, role: 'observer' };
    expect((await table.noor.patch(`${people}/${table.joost.personId}`, change)).status).toBe(204);
    expect(groupOf(await table.round(table.noor), 'ministry')).toBeUndefined();
    expect((await table.post(table.joost, '/answer', { version: 0, answer: CONCERN })).status).toBe(403);
  });

  it('a participant who becomes facilitator does not respond any more', async () => {
    await table.begin();
    const wish = { personId: table.joost.personId, mode: 'share' };
    await table.noor.post(`/workspaces/${table.table.id}/facilitators`, wish);
    expect(groupOf(await table.round(table.noor), 'ministry')).toBeUndefined();
    expect((await table.post(table.joost, '/answer', { version: 0, answer: CONCERN })).status).toBe(403);
  });
});

describe('what is hidden until responding has ended', () => {
  it('no byte of an answer reaches anybody else, on any page, in the log or in the figures', async () => {
    await table.objected();
    for (const person of table.everyone()) {
      const isAuthor = person === table.dirk || person === table.karin;
      const text = await table.everything(person);
      expect(text.includes(SECRET)).toBe(isAuthor);
      if (!isAuthor) {
        for (const word of ['harm', 'objection":1', '"concern":1']) expect(text).not.toContain(word);
        const view = await table.round(person);
        expect([...view.concerns, ...view.objections]).toEqual([]);
        expect(view.groups.flatMap(({ first, standing }) => [first, standing])).toEqual(
          view.groups.flatMap(() => [undefined, undefined]),
        );
      }
    }
    const own = await table.round(table.dirk);
    expect(own.objections.map(({ isMine }) => isMine)).toEqual([true]);
    expect(own.concerns).toEqual([]);
    expect(table.server.lines.join('\n')).not.toContain(SECRET);
    expect(table.server.deps.metrics.contentType).toBeDefined();
    expect(await table.server.deps.metrics.text()).not.toContain(SECRET);
    const events = await table.server.deps.storage.events.listByWorkspace(table.table.id, 50);
    expect(JSON.stringify(events)).not.toContain(SECRET);
  });

  it('who responded is seen by everyone, by name', async () => {
    await table.objected();
    for (const person of table.everyone()) {
      const people = (await table.round(person)).groups.flatMap((group) => group.people);
      const responded = people.filter(({ hasResponded }) => hasResponded).map(({ personId }) => personId);
      const wanted = [table.samira, table.dirk, table.karin].map(({ personId }) => personId);
      expect(new Set(responded)).toEqual(new Set(wanted));
    }
  });

  it('opens for everyone alike when repair begins, and recheck stays unseen until the round closes', async () => {
    await table.repaired();
    const word = `Nu klopt het, zo is het ook bij mij. ${SECRET}2`;
    await table.recheck(table.dirk, { kind: 'withdrawn', text: word });
    const newObjection = { ...OBJECTION, text: `${OBJECTION.text} ${SECRET}3` };
    expect(await table.recheck(table.tom, newObjection)).toMatchObject({ ok: true });
    for (const person of [table.noor, table.hendrik, table.samira, table.sanne]) {
      const text = await table.everything(person);
      expect(text).toContain(SECRET);
      expect(text).not.toContain(`${SECRET}2`);
      expect(text).not.toContain(`${SECRET}3`);
      // That Tom responded only now would say that he objected.
      expect(groupOf(await table.round(person), 'agency')).toMatchObject({ responded: 1 });
      expect((await table.round(person)).objections.map(({ result }) => result)).toEqual([undefined]);
    }
    await table.endStage();
    for (const person of [table.noor, table.samira, table.sanne]) {
      const { objections, closing } = await table.round(person);
      expect(new Set(objections.map(({ result }) => result))).toEqual(new Set(['stays', 'withdrawn']));
      expect(closing?.outcome).toBe('standingObjection');
    }
  });

  it('names nobody where the table speaks by group only', async () => {
    const workspace = await table.workspace();
    const value = { ...workspace, version: workspace.version + 1, opennessMode: 'ruleOfTheHouse' } as const;
    await table.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
    await table.objected();
    await table.endStage();
    const { concerns, objections } = await table.round(table.samira);
    expect([...concerns, ...objections].map(({ by }) => by)).toEqual([
      { group: 'agency' },
      { group: 'citizen' },
    ]);
    const known = JSON.stringify([concerns, objections]);
    for (const { personId } of table.everyone()) expect(known).not.toContain(personId);
  });
});
