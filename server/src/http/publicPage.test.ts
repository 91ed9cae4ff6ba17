import { Assumption } from '@opgave/shared/contract/assumptionRecord';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONCERN, ConsentTable, OBJECTION, PUBLIC_ANSWER, REASON, SECRET } from './consent.testkit.ts';
import { ORIGIN } from './testServer.ts';

let consent: ConsentTable;

beforeEach(async () => {
  consent = await ConsentTable.open();
  await open('open');
});
afterEach(() => consent.server.stop());

/** Sets how open the table is, as if it was chosen in `prepare`. */
async function open(opennessMode: 'open' | 'ruleOfTheHouse' | 'membersOnly'): Promise<void> {
  const { records } = consent.server.deps.storage;
  const workspace = await records.get('workspace', consent.table.id);
  if (!workspace) throw new Error('no table');
  const value = { ...workspace, version: workspace.version + 1, opennessMode };
  await records.commit([{ kind: 'workspace', value }], []);
}

function read(rest = '', headers: Readonly<Record<string, string>> = {}) {
  return request(consent.server.address).get(`/p/${consent.table.slug}${rest}`).set(headers);
}

/** Everybody answers, one with a concern, and the round closes. */
async function agree(): Promise<void> {
  const { samira, dirk, karin, tom, joost } = consent;
  await consent.begin();
  for (const who of [samira, dirk, karin, tom]) await consent.answer(who, { kind: 'consent' });
  await consent.answer(joost, CONCERN);
  await consent.endStage();
}

describe('the public page', () => {
  it('is read by anybody without script, with what was agreed and by which groups, and with no name', async () => {
    await agree();
    const page = await read();
    expect(page.status).toBe(200);
    expect(page.text).toContain('<html lang="nl">');
    expect(page.text).toContain('Veel mensen openen hun post niet.');
    expect(page.text).toContain('Er is instemming, met zorgen.');
    expect(page.text).toContain(CONCERN.text);
    expect(page.text).toContain('Ministeries');
    expect(page.text).not.toContain('<script');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['content-security-policy']).not.toContain('script-src');
    expect(page.headers['set-cookie']).toBeUndefined();
    const people = await consent.server.deps.storage.records.list('person');
    for (const { displayName, id } of people) {
      expect(page.text).not.toContain(displayName);
      expect(page.text).not.toContain(id);
    }
    expect((await read('?lang=en')).text).toContain('<html lang="en">');
  });

  it('[ASSUMPTION_PUBLIC] tells what is taken for granted and whether it holds, without who or on what evidence', async () => {
    const { server, table, samira } = consent;
    const assumption = Assumption.parse({
      ...{ id: 'a'.repeat(20), version: 1, workspaceId: table.id, author: samira.personId },
      ...{ owner: samira.personId, text: 'Mensen lezen een brief met een naam.', phase: 'define' },
      ...{ madeAt: 1, reviewOn: '2027-01-11', options: [], choice: false },
      found: [
        { finding: 'doesNotHold', evidence: 'Bron: het gesprek van gisteren.', by: samira.personId, at: 2 },
      ],
    });
    await server.deps.storage.records.commit([{ kind: 'assumption', value: assumption }], []);
    expect((await read()).text).not.toContain(assumption.text);
    await agree();
    const { text } = await read();
    expect(text).toContain(assumption.text);
    expect(text).toContain('Klopt niet.');
    expect(text).not.toMatch(/gesprek van gisteren|Samira/);
    expect(text).not.toContain(samira.personId);
    await open('membersOnly');
    expect((await read()).text).not.toContain(assumption.text);
  });

  it('says nothing of a round that is open, and hides what the facilitator hid', async () => {
    await consent.begin();
    await consent.answer(consent.joost, CONCERN);
    expect((await read()).text).not.toContain(SECRET);
    for (const who of [consent.samira, consent.dirk, consent.karin, consent.tom]) {
      await consent.answer(who, { kind: 'consent' });
    }
    await consent.endStage();
    const { id, concerns } = await consent.round(consent.noor);
    const hide = `/rounds/${id}/answers/${concerns[0]?.id}/hide`;
    await consent.noor.post(consent.at(hide), { reason: REASON });
    const { text } = await read();
    expect(text).not.toContain(SECRET);
  });

  it('keeps an address for every version, also after the table went back', async () => {
    await agree();
    expect((await read('/v/2')).text).toContain('Veel mensen openen hun post niet.');
    expect((await read('/v/9')).status).toBe(404);
    expect((await read('/v/x')).status).toBe(404);
    const { records } = consent.server.deps.storage;
    const [record] = await records.listByWorkspace('consentRound', consent.table.id);
    if (!record) throw new Error('no round');
    const round = { ...record.round, voidedAt: consent.server.deps.now() };
    await records.commit(
      [{ kind: 'consentRound', value: { ...record, version: record.version + 1, round } }],
      [],
    );
    expect((await read()).text).toContain('Er is nog geen afgesproken tekst');
    const old = await read('/v/2');
    expect(old.text).toContain('Veel mensen openen hun post niet.');
    expect(old.text).toContain('later opnieuw');
  });

  it('shows an objection that stays with its answer and what its group lets travel along', async () => {
    await consent.begin();
    for (const who of [consent.dirk, consent.karin, consent.tom, consent.joost]) {
      await consent.answer(who, { kind: 'consent' });
    }
    await consent.answer(consent.samira, OBJECTION);
    for (let stage = 0; stage < 3; stage += 1) await consent.endStage();
    expect((await read()).text).not.toContain(SECRET);
    const { objections } = await consent.round(consent.hendrik);
    const answers = objections.map((objection) => ({ to: objection.id, text: PUBLIC_ANSWER }));
    await consent.decide(consent.hendrik, { kind: 'proceedWithAnswer', answers });
    const { text } = await read();
    expect(text).toContain(OBJECTION.text);
    expect(text).toContain(PUBLIC_ANSWER);
    expect(text).not.toContain(OBJECTION.forWhom);
  });

  it('P30 [pitfall 8] is as unknown as no table at all when the table is not open', async () => {
    await agree();
    for (const mode of ['ruleOfTheHouse', 'membersOnly'] as const) {
      await open(mode);
      for (const rest of ['', '/v/2', '/feed.atom']) {
        const answer = await read(rest);
        const unknown = await request(consent.server.address).get(`/p/bestaat-niet${rest}`);
        expect(answer.status).toBe(404);
        expect(answer.text).toBe(unknown.text);
      }
    }
  });

  it('T06 escapes whatever people wrote, in text and in attributes', async () => {
    const evil = '"><img src=x onerror=alert(1)><script>alert(2)</script>\u202E';
    await consent.write('causes', evil);
    const { records } = consent.server.deps.storage;
    const workspace = await records.get('workspace', consent.table.id);
    if (!workspace) throw new Error('no table');
    const value = { ...workspace, version: workspace.version + 1, title: evil, organisation: evil };
    await records.commit([{ kind: 'workspace', value }], []);
    await agree();
    for (const { text } of [await read(), await read('/feed.atom')]) {
      expect(text).not.toMatch(/<img|<script|\u202E/);
      expect(text).toContain('&lt;img');
    }
  });

  it('costs no bytes while nothing changed', async () => {
    await agree();
    const first = await read();
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const again = await read('', { 'If-None-Match': String(first.headers['etag']) });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });

  it('has a feed with an entry for every version', async () => {
    await agree();
    const feed = await read('/feed.atom').buffer(true);
    expect(feed.headers['content-type']).toContain('application/atom+xml');
    const { text } = feed;
    expect(text).toContain('<feed xmlns="http://www.w3.org/2005/Atom"');
    expect(text).toContain(`<link href="${ORIGIN}/p/${consent.table.slug}/v/2"/>`);
    expect(text).not.toContain(SECRET);
  });
});
