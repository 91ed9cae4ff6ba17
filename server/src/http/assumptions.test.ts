import { AssumptionsView } from '@opgave/shared/contract/assumptions';
import { Me } from '@opgave/shared/contract/http';
import { NotificationsView } from '@opgave/shared/contract/notifications';
import { OptionMade } from '@opgave/shared/contract/options';
import type { PersonId } from '@opgave/shared/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SourcesTable } from './sourceLinks.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

const DAY = 86_400_000;
const YEAR = 365 * DAY;
/** The server of the tests begins on 23 November 2026. */
const NEXT_WEEK = '2026-11-30';
const TEXT = 'Mensen openen een brief als er een naam op staat.';
const EVIDENCE = 'Van veertig brieven met een naam bleven er dertig dicht.';

let sources: SourcesTable;
let samira: TestBrowser;
let dirk: TestBrowser;
let dirkId: PersonId;

beforeEach(async () => {
  // The same people look at it for weeks.
  sources = await SourcesTable.open({ signInIdleMilliseconds: YEAR, signInMaxMilliseconds: YEAR });
  samira = sources.samira;
  dirk = await sources.table.join('commenter', 'citizen');
  dirkId = Me.parse((await dirk.get('/me')).body).personId;
});
afterEach(() => sources.server.stop());

const at = (rest = '') => `/workspaces/${sources.table.id}/assumptions${rest}`;
const make = (who: TestBrowser, more: object = {}) =>
  who.post(at(), { text: TEXT, owner: dirkId, reviewOn: NEXT_WEEK, ...more });
const seen = async (who: TestBrowser) => AssumptionsView.parse((await who.get(at())).body);
async function only(who: TestBrowser = samira) {
  const [first] = (await seen(who)).assumptions;
  if (!first) throw new Error('no assumption');
  return first;
}
async function find(who: TestBrowser, more: object = {}) {
  const { id, version } = await only();
  const found = { version, finding: 'doesNotHold', evidence: EVIDENCE, reviewOn: NEXT_WEEK };
  return who.post(at(`/${id}/found`), { ...found, ...more });
}
async function change(who: TestBrowser, more: object = {}) {
  const { id, version } = await only();
  return who.patch(at(`/${id}`), { version, text: TEXT, owner: dirkId, reviewOn: NEXT_WEEK, ...more });
}

describe('[ASSUMPTION] capability 21: an assumption', () => {
  it('is written down by who takes part, with who looks after it and when', async () => {
    expect((await make(samira)).status).toBe(201);
    expect(await only()).toMatchObject({ text: TEXT, standing: 'open', reviewOn: NEXT_WEEK, isMine: false });
    expect(await only(dirk)).toMatchObject({ isMine: true, mayFind: true });
    expect((await make(dirk)).status).toBe(403);
    expect((await make(sources.table.facilitator)).status).toBe(403);
  });

  it.each([
    ['today', { reviewOn: '2026-11-23' }, 422],
    ['no day', { reviewOn: '30-11-2026' }, 422],
    ['no words', { text: ' ' }, 422],
    ['somebody who is not at the table', { owner: 'abcdefghijklmnopqrst' }, 404],
    ['something unknown', { found: [] }, 422],
  ])('is refused with %s, and nothing is kept', async (_, more, status) => {
    expect((await make(samira, more)).status).toBe(status);
    expect((await seen(samira)).assumptions).toEqual([]);
  });

  it('is found out by whoever looks after it, with evidence, and all that was found stays', async () => {
    await make(samira);
    expect((await find(dirk, { evidence: 'Kort.' })).status).toBe(422);
    expect((await find(await sources.table.join('commenter', 'agency'))).status).toBe(403);
    const later = { finding: 'holds', reviewOn: '2026-12-31' };
    expect((await find(dirk, { ...later, reviewOn: '2026-11-22' })).status).toBe(422);
    expect((await find(dirk, later)).status).toBe(204);
    expect(await only()).toMatchObject({ standing: 'holds', reviewOn: '2026-12-31' });
    expect((await find(samira)).status).toBe(204);
    const { standing, found } = await only();
    expect(standing).toBe('disproved');
    expect(found.map(({ finding }) => finding)).toEqual(['doesNotHold', 'holds']);
  });

  it('[ORDER_MUTE] takes no words of whoever was asked to pause with writing, also when they look after it', async () => {
    await make(samira);
    const person = `/workspaces/${sources.table.id}/people/${dirkId}`;
    const pause = { writing: true, turns: false, reason: 'Even rust aan deze tafel.' };
    expect((await sources.table.facilitator.post(`${person}/mute`, pause)).status).toBeLessThan(300);
    expect((await find(dirk)).status).toBe(403);
    expect(await only(dirk)).toMatchObject({ isMine: true, mayFind: false });
  });

  it('is changed on what one saw of it, by who writes, and is not brought back to a day that went', async () => {
    await make(samira);
    expect((await change(samira, { text: 'Anders.' })).status).toBe(204);
    expect((await change(samira, { version: 1 })).body).toMatchObject({ code: 'stale-version' });
    expect((await change(dirk)).status).toBe(403);
    expect((await change(samira, { reviewOn: '2026-11-20' })).status).toBe(422);
    sources.server.wait(8 * DAY);
    expect((await change(samira, { text: 'Nog eens.' })).status).toBe(204);
    expect(await only()).toMatchObject({ text: 'Nog eens.', standing: 'due' });
  });
});

describe('[ASSUMPTION] what rests on an assumption', () => {
  const link = async () => {
    const { id } = await only();
    return sources.add(samira, { kind: 'assumption', id });
  };

  it('is flagged when it expires, when it is disproved, and when it is taken away', async () => {
    await make(samira);
    await sources.goTo('define');
    expect((await link()).status).toBe(201);
    const source = async () => (await sources.seenBy(dirk))[0]?.source;
    expect(await source()).toMatchObject({ state: 'shown', kind: 'assumption', standing: 'open' });
    sources.server.wait(7 * DAY);
    expect(await source()).toMatchObject({ standing: 'due' });
    await find(dirk);
    expect(await source()).toMatchObject({ standing: 'disproved', words: [TEXT, EVIDENCE] });
    const { id, version } = await only();
    expect((await samira.post(at(`/${id}/remove`), { version })).status).toBe(204);
    expect(await source()).toEqual({ state: 'withdrawn', kind: 'assumption' });
    expect((await seen(samira)).assumptions).toEqual([]);
  });

  it('are ideas and the choice as well, once they can be read', async () => {
    await make(samira);
    expect((await change(samira, { choice: true })).status).toBe(404);
    await sources.goTo('choose');
    const made = await samira.post(`/workspaces/${sources.table.id}/options`, { title: 'Eén brief' });
    const { id } = OptionMade.parse(made.body);
    expect((await change(samira, { options: ['abcdefghijklmnopqrst'] })).status).toBe(404);
    expect((await change(samira, { options: [id], choice: true })).status).toBe(204);
    expect(await only(dirk)).toMatchObject({ options: [id], choice: true });
    await sources.goTo('define');
    expect(await only(dirk)).toMatchObject({ options: [], choice: false });
  });
});

it('[ASSUMPTION] tells whoever looks after it on its day, once, and not when somebody looked', async () => {
  const told = async () => {
    await sources.server.app.notifications.catchUp();
    const { items } = NotificationsView.parse((await dirk.get('/notifications')).body);
    return items.filter(({ kind }) => kind === 'assumptionDue');
  };
  await make(samira);
  expect(await told()).toEqual([]);
  sources.server.wait(7 * DAY);
  expect(await told()).toMatchObject([{ link: 'assumptions', words: TEXT }]);
  sources.server.wait(DAY);
  expect(await told()).toHaveLength(1);
  await find(samira, { finding: 'holds', reviewOn: '2027-01-31' });
  expect(await told()).toEqual([]);
});
