import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPostOffice, type PostOffice } from '#mail/testPostOffice.ts';
import { ConsentTable, DAY, OBJECTION } from './consent.testkit.ts';
import { agree, changeTable, publish } from './publication.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { ORIGIN } from './testServer.ts';

const READER = 'lezer@post.example';
const PUBLISHED = 'Wat de tafel afsprak, is gepubliceerd: versie 2';

let office: PostOffice;
let consent: ConsentTable;

beforeEach(async () => {
  office = await openPostOffice();
  consent = await ConsentTable.open({}, { smtpUrl: office.url });
  await changeTable(consent, { opennessMode: 'ruleOfTheHouse' });
  await agree(consent);
  // A round ends at midnight; digests go out in the morning.
  await later(DAY / 2);
});
afterEach(async () => {
  await consent.server.stop();
  await office.close();
});

/** Lets time go by and everything be told and mailed that is due then. */
async function later(milliseconds = 0): Promise<void> {
  await consent.server.app.notifications.catchUp();
  consent.server.wait(milliseconds);
  await consent.server.app.notifications.catchUp();
}

const mailsTo = (address: string) =>
  office.mails.filter(({ to }) => [to].flat().some((one) => one?.text === address));

async function press(kind: 'confirm' | 'stop', address: string): Promise<void> {
  const found = new RegExp(`${ORIGIN}(/mail/${kind}/[\\w-]+)`).exec(mailsTo(address).at(-1)?.text ?? '');
  const post = request(consent.server.address).post(found?.[1] ?? '');
  expect((await post.set('Origin', ORIGIN).type('form').send('List-Unsubscribe=One-Click')).status).toBe(200);
}

async function wantsMail(who: TestBrowser, rhythm: string): Promise<string> {
  const address = `${who.personId}@post.example`;
  await who.post('/me/mail', { address, rhythm, isAtOnce: false });
  await later();
  await press('confirm', address);
  return address;
}

async function follow(): Promise<void> {
  await request(consent.server.address)
    .post(`/p/${consent.table.slug}/follow`)
    .set({ 'Sec-Fetch-Site': 'same-origin', Origin: 'null' })
    .type('form')
    .send({ address: READER, rhythm: 'daily' });
  await later();
  await press('confirm', READER);
}

async function takeBack(): Promise<void> {
  const { version } = await consent.workspace();
  await consent.noor.post(`/workspaces/${consent.table.id}/publication/end`, { version });
}

const told = async (who: TestBrowser) => {
  await later();
  const { items } = (await who.get('/notifications')).body;
  return items.filter((item: { kind: string }) => item.kind === 'recordPublished');
};

describe('a record that is published', () => {
  it('[PUBLIC_TOLD] is told to the table, except whoever did it, and mailed in the rhythm that each chose', async () => {
    const karin = await wantsMail(consent.karin, 'daily');
    const tom = await wantsMail(consent.tom, 'never');
    await publish(consent, ['reasons']);
    expect(await told(consent.karin)).toMatchObject([{ link: 'record', part: 'record', detail: '2' }]);
    expect(await told(consent.els)).toHaveLength(1);
    expect(await told(consent.noor)).toEqual([]);
    await later(DAY);
    expect(mailsTo(tom)).toHaveLength(1);
    expect(mailsTo(karin)).toHaveLength(2);
    const digest = mailsTo(karin).at(-1);
    expect(digest?.subject).toContain(PUBLISHED);
    expect(digest?.text).toContain(`${ORIGIN}/w/${consent.table.slug}/record`);
    expect(digest?.text).toContain('Het verslag');

    await press('stop', karin);
    await publish(consent, []);
    await later(2 * DAY);
    expect(mailsTo(karin)).toHaveLength(2);
  });

  it('[PUBLIC_TOLD] and taken back before the mail is in no list and no mail; published anew it is told once', async () => {
    const karin = await wantsMail(consent.karin, 'daily');
    await publish(consent, ['reasons']);
    await takeBack();
    expect(await told(consent.karin)).toEqual([]);
    await later(DAY);
    expect(mailsTo(karin)).toHaveLength(1);
    consent.server.wait(1);
    await publish(consent, []);
    consent.server.wait(1);
    await publish(consent, ['reasons']);
    expect(await told(consent.karin)).toHaveLength(1);
    await later(DAY);
    expect(mailsTo(karin)).toHaveLength(2);
  });

  it('[PUBLIC_TOLD] anew is one mail to who follows the public page, without a name or a word of anybody', async () => {
    await publish(consent, []);
    await follow();
    await later(2 * DAY);
    expect(mailsTo(READER)).toHaveLength(1);

    await publish(consent, ['reasons']);
    await later(DAY);
    expect(mailsTo(READER)).toHaveLength(2);
    const mail = mailsTo(READER).at(-1);
    expect(mail?.text).toContain(PUBLISHED);
    expect(mail?.text).toContain(`${ORIGIN}/p/${consent.table.slug}/v/2`);
    const raw = `${mail?.text}${mail?.html}`;
    expect(raw).not.toContain(OBJECTION.text);
    for (const { displayName } of await consent.server.deps.storage.records.list('person')) {
      expect(raw).not.toContain(displayName);
    }
    await later(3 * DAY);
    expect(mailsTo(READER)).toHaveLength(2);

    await publish(consent, []);
    await takeBack();
    await later(DAY);
    expect(mailsTo(READER)).toHaveLength(2);
    consent.server.wait(1);
    await publish(consent, []);
    await press('stop', READER);
    await later(2 * DAY);
    expect(mailsTo(READER)).toHaveLength(2);
  });
});
