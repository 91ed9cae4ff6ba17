import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONCERN, ConsentTable, OBJECTION, PUBLIC_ANSWER, SECRET } from './consent.testkit.ts';
import { agree, changeTable, publish, seenPublication } from './publication.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const WEIGHED = { version: 0, score: 1, reason: 'Dit werkt voor wie het kan vinden.' };
const PARTS = ['reasons', 'values', 'input'] as const;

let consent: ConsentTable;

beforeEach(async () => {
  consent = await ConsentTable.open();
  await change({ opennessMode: 'ruleOfTheHouse' });
});
afterEach(() => consent.server.stop());

const change = (more: object) => changeTable(consent, more);
const at = (rest = '') => `/workspaces/${consent.table.id}/publication${rest}`;
const seen = (who: TestBrowser) => seenPublication(consent, who);
const page = async (rest = '') => request(consent.server.address).get(`/p/${consent.table.slug}${rest}`);

describe('publishing the record of a table that is not open', () => {
  it('[PUBLIC_RECORD] shows the facilitator alone what it would show, and only once something was agreed', async () => {
    expect(await seen(consent.noor)).toEqual({ mayPublish: true });
    const { version } = await consent.workspace();
    expect((await consent.noor.post(at(), { version, upTo: 2, parts: [] })).status).toBe(409);
    await agree(consent);
    const { preview } = await seen(consent.noor);
    expect(preview).toMatchObject({
      ...{ version, upTo: 2, standing: 1 },
      counts: { reasons: 1, values: 0, input: 0 },
      writtenAs: [
        { kind: 'group', group: 'citizen' },
        { kind: 'side', side: 'inside' },
      ],
    });
    for (const who of [consent.hendrik, consent.samira, consent.els]) {
      expect(await seen(who)).toEqual({ mayPublish: false });
      expect((await who.post(at(), { version, upTo: 2, parts: [] })).status).toBe(403);
    }
    expect((await page()).status).toBe(404);
  });

  it('[PUBLIC_RECORD] is read by anybody afterwards, told on the record, and as unknown as before once taken back', async () => {
    await agree(consent);
    expect(await publish(consent, PARTS)).toBe(204);
    const { status, text } = await page();
    expect(status).toBe(200);
    expect(text).toContain('Veel mensen openen hun post niet.');
    expect(text).toContain(OBJECTION.text);
    expect(text).toContain(PUBLIC_ANSWER);
    const people = await consent.server.deps.storage.records.list('person');
    for (const { displayName, id } of people) {
      expect(text).not.toContain(displayName);
      expect(text).not.toContain(id);
    }
    expect(await seen(consent.els)).toMatchObject({ published: { upTo: 2, parts: PARTS } });
    const { body } = await consent.els.get(`/workspaces/by-slug/${consent.table.slug}`);
    expect([body.isPublic, JSON.stringify(body)]).toEqual([true, expect.not.stringContaining('publication')]);
    expect((await page('/feed.atom')).status).toBe(200);

    const { version } = await consent.workspace();
    expect((await consent.samira.post(at('/end'), { version })).status).toBe(403);
    expect((await consent.noor.post(at('/end'), { version })).status).toBe(204);
    for (const rest of ['', '/v/2', '/feed.atom']) expect((await page(rest)).status).toBe(404);
    const events = await consent.server.deps.storage.events.listByWorkspace(consent.table.id, 10);
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['record.published', 'record.takenBack']),
    );
  });

  it('[PUBLIC_MASK] writes who is alone in a group as a side, in words and in figures', async () => {
    await agree(consent);
    await publish(consent, PARTS);
    const { text } = await page('?lang=en');
    expect(text).toContain('An inside participant');
    expect(text).toMatch(/<th scope="row">Inside<\/th><td class="number">3<\/td>/);
    expect(text).not.toMatch(/<th scope="row">(Ministries|Agencies)/);
    await change({ opennessMode: 'open' });
    expect((await page('?lang=en')).text).toMatch(/<th scope="row">Ministries<\/th>/);
  });

  it('[PUBLIC_MASK] adds up the values of those who are written of together', async () => {
    await agree(consent);
    await change({ phase: 'define' });
    for (const who of [consent.joost, consent.karin]) {
      await who.post(`/workspaces/${consent.table.id}/values/fairness/score`, WEIGHED);
    }
    await change({ phase: 'consent' });
    await publish(consent, PARTS);
    const { text } = await page('?lang=en');
    expect(text).toMatch(
      /<th scope="row">Inside<\/th>(<td class="number">–<\/td>)*<td class="number">2<\/td>/,
    );
  });

  it('[PUBLIC_RECORD] leaves a part out that was not chosen, but never what still stands against the text', async () => {
    await agree(consent);
    await publish(consent, []);
    const { text } = await page();
    expect(text).not.toContain(CONCERN.text);
    expect(text).toContain(OBJECTION.text);
  });

  it('[PUBLIC_RECORD] what is agreed or said later does not become public by itself', async () => {
    await agree(consent);
    await publish(consent, PARTS);
    await consent.goBack();
    await consent.write('causes', `Later geschreven, ${SECRET}.`);
    await change({ phase: 'consent' });
    await consent.begin();
    const { samira, dirk, karin, tom, joost } = consent;
    for (const who of [samira, dirk, karin, tom, joost]) await consent.answer(who, { kind: 'consent' });
    await consent.endStage();
    const { text } = await page();
    expect(text).not.toContain('Later geschreven');
    expect((await page('/v/3')).status).toBe(404);
    expect(await publish(consent, PARTS)).toBe(204);
    expect((await page()).text).toContain('Later geschreven');
  });

  it('[PUBLIC_RECORD] refuses what was not seen: another workspace version, another text, an unknown part', async () => {
    await agree(consent);
    const { preview } = await seen(consent.noor);
    const { version = 0, upTo = 0 } = preview ?? {};
    const post = async (more: object) =>
      (await consent.noor.post(at(), { version, upTo, parts: [], ...more })).status;
    expect(await post({ version: version + 1 })).toBe(409);
    expect(await post({ upTo: upTo + 1 })).toBe(409);
    expect(await post({ parts: ['names'] })).toBe(422);
    expect(await post({ parts: ['input', 'input'] })).toBe(422);
    expect((await page()).status).toBe(404);
  });
});
