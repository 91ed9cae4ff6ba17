import { AssumptionsView } from '@opgave/shared/contract/assumptions';
import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ConsentTable } from './consent.testkit.ts';
import { agree, changeTable, publish } from './publication.testkit.ts';

const [KEPT, FOUND, CHANGED] = ['Een naam helpt. tijm', 'Bellen helpt. laurier', 'Rust helpt. bieslook'];
const SAID_LATER = 'Rust helpt niet. venkel';
const MADE_LATER = 'Tijd helpt. kervel';
const SOON = '2027-01-11';
const LATER = '2031-05-06';

let consent: ConsentTable;

beforeEach(async () => {
  consent = await ConsentTable.open();
  await changeTable(consent, { opennessMode: 'ruleOfTheHouse' });
  await agree(consent);
  for (const text of [KEPT, FOUND, CHANGED]) await make(text);
  consent.server.wait(1);
});
afterEach(() => consent.server.stop());

const page = async () => (await request(consent.server.address).get(`/p/${consent.table.slug}`)).text;
const at = (rest = '') => `/workspaces/${consent.table.id}/assumptions${rest}`;

async function make(text?: string): Promise<void> {
  const said = { text, owner: consent.samira.personId, reviewOn: SOON };
  expect((await consent.samira.post(at(), said)).status).toBe(201);
}

async function seen(text?: string) {
  const { assumptions } = AssumptionsView.parse((await consent.samira.get(at())).body);
  const found = assumptions.find((one) => one.text === text);
  if (!found) throw new Error('no assumption');
  return found;
}

async function change(text: string | undefined, more: object): Promise<void> {
  const { id, version } = await seen(text);
  const said = { version, text, owner: consent.samira.personId, reviewOn: SOON, ...more };
  expect((await consent.samira.patch(at(`/${id}`), said)).status).toBe(204);
}

async function disprove(text?: string): Promise<void> {
  const { id, version } = await seen(text);
  const found = { version, finding: 'doesNotHold', reviewOn: LATER };
  const evidence = 'Van veertig brieven bleven er dertig dicht.';
  expect((await consent.samira.post(at(`/${id}/found`), { ...found, evidence })).status).toBe(204);
}

describe('[ASSUMPTION_PUBLIC] what a table takes for granted', () => {
  it('is of a closed talk as it was when the record was published, and new words are not public by themselves', async () => {
    expect(await publish(consent, ['assumptions'])).toBe(204);
    for (const text of [KEPT, FOUND, CHANGED]) expect(await page()).toContain(text);
    consent.server.wait(1);
    await change(KEPT, { owner: consent.dirk.personId });
    await change(CHANGED, { text: SAID_LATER });
    await disprove(FOUND);
    await make(MADE_LATER);

    const text = await page();
    for (const words of [KEPT, FOUND]) expect(text).toContain(words);
    for (const secret of [CHANGED, SAID_LATER, MADE_LATER, 'Klopt niet.', '2031']) {
      expect(text).not.toContain(secret);
    }
    expect(await publish(consent, ['assumptions'])).toBe(204);
    for (const words of [SAID_LATER, MADE_LATER, 'Klopt niet.']) expect(await page()).toContain(words);
  });

  it('is of an open table all there is, also when its record was published once', async () => {
    await publish(consent, ['assumptions']);
    await changeTable(consent, { opennessMode: 'open' });
    consent.server.wait(1);
    await make(MADE_LATER);
    await change(CHANGED, { text: SAID_LATER });
    for (const words of [KEPT, MADE_LATER, SAID_LATER]) expect(await page()).toContain(words);
  });

  it('[OPENING_WITHHELD] stays out of whoever was never asked, until they agree or say it to the open table', async () => {
    const settledAt = consent.server.deps.now();
    const opening = {
      ...{ before: 'ruleOfTheHouse', to: 'open', askedAt: settledAt, lastDay: SOON, asked: [] },
      ...{ settledAt, withheld: [], answers: [] },
    };
    await changeTable(consent, { opennessMode: 'open', opening });
    expect(await page()).not.toContain(KEPT);
    consent.server.wait(1);
    await make(MADE_LATER);
    const text = await page();
    expect(text).toContain(MADE_LATER);
    expect(text).not.toContain(KEPT);
    const answers = [{ personId: consent.samira.personId, answer: 'agree', at: settledAt }];
    await changeTable(consent, { opening: { ...opening, answers } });
    expect(await page()).toContain(KEPT);
  });
});
