import { WorkspaceView } from '@opgave/shared/contract/http';
import { OptionMade } from '@opgave/shared/contract/options';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import { PersonId } from '@opgave/shared/ids';
import { endOfDay } from '@opgave/shared/method/calendar';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeParagraph } from '#facilitation/table.testkit.ts';
import { CAUSES, CommentsTable } from './comments.testkit.ts';
import { CONCERN, ConsentTable, OBJECTION, PUBLIC_ANSWER } from './consent.testkit.ts';
import { agree, changeTable } from './publication.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const LAST_DAY = '2026-12-01';
const DAY = 86_400_000;

let comments: CommentsTable;
let els: TestBrowser;
let karin: TestBrowser;
let noor: TestBrowser;

beforeEach(async () => {
  comments = await CommentsTable.open();
  noor = comments.table.facilitator;
  els = await comments.table.join('commenter', 'citizen');
  karin = await comments.table.join('participant', 'agency');
  await set({ opennessMode: 'membersOnly' });
  await comments.placed(els, { on: CAUSES });
  await comments.placed(karin, { on: CAUSES });
});
afterEach(() => comments.server.stop());

const at = (rest = '') => `/workspaces/${comments.table.id}/opening${rest}`;
const table = async () => {
  const workspace = await comments.server.deps.storage.records.get('workspace', comments.table.id);
  if (!workspace) throw new Error('no table');
  return workspace;
};
async function set(more: object): Promise<void> {
  const before = await table();
  const value = { ...before, version: before.version + 1, ...more };
  await comments.server.deps.storage.records.commit([{ kind: 'workspace', value }], []);
}
async function ask(who = noor, more: object = {}) {
  const { version } = await table();
  return who.post(at(), { version, to: 'open', lastDay: LAST_DAY, ...more });
}
async function answer(who: TestBrowser, said: 'agree' | 'withhold') {
  const { version } = await table();
  return (await who.post(at('/answer'), { version, answer: said })).status;
}
async function seen(who: TestBrowser) {
  const { body } = await who.get(`/workspaces/by-slug/${comments.table.slug}`);
  return WorkspaceView.parse(body).opening;
}

describe('[OPENING_ASKED] a table that wants to become more open', () => {
  it('asks everyone of whom something stands there, and opens once all have answered', async () => {
    const observer = await comments.table.join('observer');
    expect((await ask()).status).toBe(204);
    expect(await seen(els)).toEqual({ to: 'open', lastDay: LAST_DAY, isSettled: false, mine: 'asked' });
    expect((await seen(observer))?.mine).toBeUndefined();
    expect(await answer(observer, 'agree')).toBe(403);
    expect(await answer(els, 'agree')).toBe(204);
    expect((await table()).opennessMode).toBe('membersOnly');
    expect((await seen(noor))?.counts).toEqual({ asked: 2, answered: 1 });
    expect(await answer(karin, 'agree')).toBe(204);
    expect(await table()).toMatchObject({ opennessMode: 'open', opening: { withheld: [] } });
  });

  it('asks who wrote on the choice or on an option alone, for those are public too', async () => {
    const { table: here, server } = comments;
    const people: TestBrowser[] = [];
    for (const group of ['agency', 'ministry', 'citizen'] as const) {
      people.push(await here.join('participant', group));
    }
    const [proposer, chooser, writer] = people;
    if (!proposer || !chooser || !writer) throw new Error('people');
    await set({ phase: 'choose', furthestPhase: 'choose' });
    const made = await proposer.post(`/workspaces/${here.id}/options`, { title: 'Eén brief' });
    const { id } = OptionMade.parse(made.body);
    const write = async (who: TestBrowser, name: string, root: string) =>
      server.app.documents.change(documentId(here.id, name), PersonId.parse(who.personId), (doc) =>
        writeParagraph(doc, root, 'Eerst bellen.'),
      );
    await write(chooser, 'choice', 'chosen');
    await write(writer, optionDocument(id), 'what');
    await ask();
    for (const who of people) expect((await seen(who))?.mine).toBe('asked');
  });

  it('is asked by the facilitator, once at a time, for something more open, and for a day that still comes', async () => {
    expect((await ask(karin)).status).toBe(403);
    expect((await ask(noor, { to: 'membersOnly' })).status).toBe(403);
    expect((await ask(noor, { lastDay: '2020-01-01' })).status).toBe(422);
    expect((await ask(noor, { version: 1 })).status).toBe(409);
    expect((await ask()).status).toBe(204);
    expect((await ask()).status).toBe(403);
  });

  it('takes silence for no when the last day is over, also of who wrote after the question', async () => {
    await ask();
    const late = await comments.table.join('commenter', 'citizen');
    await comments.placed(late, { on: CAUSES });
    expect(await answer(els, 'agree')).toBe(204);
    comments.server.wait(9 * DAY);
    const settledAt = async () => (await table()).opening?.settledAt;
    await expect
      .poll(settledAt, { timeout: 10_000 })
      .toBeGreaterThanOrEqual(endOfDay(LAST_DAY, 'Europe/Amsterdam'));
    expect(new Set((await table()).opening?.withheld)).toEqual(new Set([karin.personId, late.personId]));
    expect((await table()).opennessMode).toBe('open');
  });

  it('tells nobody who said what', async () => {
    await ask();
    await answer(karin, 'withhold');
    for (const who of [els, noor]) {
      const read = await who.get(`/workspaces/by-slug/${comments.table.slug}`);
      expect(JSON.stringify(WorkspaceView.parse(read.body).opening)).not.toContain('withhold');
      expect(read.text).not.toContain('"answers"');
    }
    const events = await comments.server.deps.storage.events.listByWorkspace(comments.table.id, 5);
    const said = events.filter(({ action }) => action === 'opening.answered');
    expect(said).toHaveLength(1);
    expect(JSON.stringify(said)).not.toContain(karin.personId);
  });

  it('lets somebody think again later', async () => {
    await ask();
    await answer(els, 'agree');
    await answer(karin, 'withhold');
    expect((await table()).opening?.withheld).toEqual([karin.personId]);
    expect(await answer(karin, 'agree')).toBe(204);
    expect((await table()).opening?.withheld).toEqual([]);
    expect(await answer(karin, 'withhold')).toBe(204);
    expect((await table()).opening?.withheld).toEqual([karin.personId]);
  });
});

describe('[OPENING_WITHHELD] what somebody does not want to share', () => {
  let consent: ConsentTable;
  beforeEach(async () => {
    consent = await ConsentTable.open();
    await changeTable(consent, { opennessMode: 'ruleOfTheHouse' });
    await agree(consent);
  });
  afterEach(() => consent.server.stop());

  const page = async () =>
    (await request(consent.server.address).get(`/p/${consent.table.slug}?lang=en`)).text;
  async function opened(withheld: readonly TestBrowser[]): Promise<void> {
    const path = `/workspaces/${consent.table.id}/opening`;
    const { version } = await consent.workspace();
    const asked = await consent.noor.post(path, { version, to: 'open', lastDay: '2031-01-01' });
    expect(asked.status).toBe(204);
    const { opening } = await consent.workspace();
    const { noor, samira, dirk, karin, tom, joost, hendrik } = consent;
    for (const who of [noor, samira, dirk, karin, tom, joost, hendrik]) {
      if (!opening?.asked.some((personId) => personId === who.personId)) continue;
      const said = { answer: withheld.includes(who) ? 'withhold' : 'agree' };
      const now = (await consent.workspace()).version;
      expect((await who.post(`${path}/answer`, { version: now, ...said })).status).toBe(204);
    }
    expect((await consent.workspace()).opennessMode).toBe('open');
  }

  it('is public with the rest when everyone agrees', async () => {
    expect(await page()).not.toContain(CONCERN.text);
    await opened([]);
    for (const words of [CONCERN.text, OBJECTION.text, PUBLIC_ANSWER]) expect(await page()).toContain(words);
    expect(await page()).toMatch(/<th scope="row">Ministries<\/th>/);
  });

  it('stays out of the public page and the feed, and hides a group of one', async () => {
    await opened([consent.joost, consent.samira]);
    const feed = await request(consent.server.address).get(`/p/${consent.table.slug}/feed.atom`);
    for (const text of [await page(), feed.text]) {
      for (const words of [CONCERN.text, OBJECTION.text, PUBLIC_ANSWER]) expect(text).not.toContain(words);
    }
    expect(await page()).not.toMatch(/<th scope="row">Ministries<\/th>/);
  });

  it('stays without a name at the table too', async () => {
    await opened([consent.joost]);
    const round = await consent.round(consent.karin);
    expect(JSON.stringify(round)).not.toContain('Joost');
  });
});
