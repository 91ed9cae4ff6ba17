import { SearchView } from '@opgave/shared/contract/search';
import { CORE_VALUES } from '@opgave/shared/method/valuesCheck';
import { describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { CONCERN, ConsentTable, OBJECTION, REASON, SECRET } from './consent.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer } from './testServer.ts';

const search = async (who: TestBrowser, workspaceId: string, words = SECRET) =>
  SearchView.parse((await who.post(`/workspaces/${workspaceId}/search`, { words })).body);
const countsFor = async (who: TestBrowser, workspaceId: string) => (await search(who, workspaceId)).counts;

async function choosingTable() {
  const server = await startTestServer({ openStorage: openEmbeddedStorage });
  const table = await makeTable(server);
  const samira = await table.join('participant', 'citizen');
  const karin = await table.join('participant', 'agency');
  return { server, table, samira, karin, at: (rest: string) => `/workspaces/${table.id}${rest}` };
}

describe('searching what was answered, weighed and chosen', () => {
  it('[SEARCH_SEEN] pitfall 8: finds the reasons of a round for those who may read them, at that moment, and for nobody else', async () => {
    const consent = await ConsentTable.open();
    const { id } = consent.table;
    await consent.begin();
    await consent.answer(consent.samira, OBJECTION);
    await consent.answer(consent.karin, CONCERN);
    for (const who of consent.everyone()) {
      const { concerns, objections } = await consent.round(who);
      const isReadable = JSON.stringify([concerns, objections]).includes(SECRET);
      const answer = await who.post(`/workspaces/${id}/search`, { words: SECRET });
      expect(answer.text.includes(SECRET)).toBe(isReadable);
    }
    expect(await countsFor(consent.els, id)).toEqual({});
    await consent.endStage();
    await consent.endStage();
    await consent.endStage();
    const round = await consent.round(consent.els);
    const { counts, hits } = await search(consent.els, id);
    expect(counts).toEqual({ reason: 2 });
    expect(hits).toMatchObject([
      { kind: 'reason', id: round.objections[0]?.id, round: round.id, by: { group: 'citizen' } },
      { kind: 'reason', id: round.concerns[0]?.id, round: round.id, phase: 'consent' },
    ]);

    const answerId = round.objections[0]?.id ?? '';
    expect((await consent.post(consent.noor, `/answers/${answerId}/hide`, { reason: REASON })).status).toBe(
      204,
    );
    expect(await countsFor(consent.els, id)).toEqual({ reason: 1 });
    expect(await countsFor(consent.noor, id)).toEqual({ reason: 2 });
    await consent.server.stop();
  });

  it('[SEARCH_SEEN] pitfall 8: finds how a value was weighed only after one weighed oneself', async () => {
    const { server, table, samira, karin, at } = await choosingTable();
    await moveTo(server, table, 'define');
    const score = {
      version: 0,
      score: -2,
      reason: `Niemand zei het eerlijk, ${SECRET}.`,
      forWhom: 'Gezinnen',
    };
    const weigh = async (who: TestBrowser, reason: string) => {
      for (const value of CORE_VALUES) await who.post(at(`/values/${value}/score`), { ...score, reason });
    };
    await weigh(samira, score.reason);
    expect(await countsFor(karin, table.id)).toEqual({});
    expect((await karin.post(at('/search'), { words: SECRET })).text).not.toContain(SECRET);
    await weigh(karin, 'Ik zag dit anders aan mijn loket.');
    const { counts, hits } = await search(karin, table.id);
    expect(counts).toEqual({ weighing: CORE_VALUES.length });
    expect(hits[0]).toMatchObject({ phase: 'define', by: { group: 'citizen' } });
    await server.stop();
  });

  it('finds options by name and by what they do, and every part of the choice, each at its place', async () => {
    const { server, table, samira, at } = await choosingTable();
    await moveTo(server, table, 'choose');
    const option = { title: `Bellen, ${SECRET}`, instrument: 'practice' };
    const { id } = (await samira.post(at('/options'), option)).body;
    const effect = { on: 'group:citizen', version: 0, sign: 'better', text: `Rust, ${SECRET}.` };
    await samira.post(at(`/options/${id}/effects`), effect);
    const loss = { part: 'loss', version: 0, group: 'citizen', kind: 'loses', howHard: 1 };
    await samira.post(at('/choice'), { ...loss, what: `Het ${SECRET} in de buurt.` });
    const body = { part: 'whoDecides', version: 0, level: 'workspace', body: SECRET };
    await samira.post(at('/choice'), body);

    const { counts, hits } = await search(await table.join('observer'), table.id);
    expect(counts).toEqual({ option: 2, choice: 2 });
    expect(hits.map(({ kind, at: part }) => [kind, part])).toEqual([
      ['option', undefined],
      ['option', undefined],
      ['choice', 'losses'],
      ['choice', 'whoDecides'],
    ]);
    expect(hits[0]?.id).toBe(id);
    await server.stop();
  });
});
