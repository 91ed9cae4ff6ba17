import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SECRET } from './comments.testkit.ts';
import { DAY, MailTable } from './mail.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';

let mail: MailTable;
let els: TestBrowser;
let karin: TestBrowser;

beforeEach(async () => {
  mail = await MailTable.open();
  els = await mail.table.join('commenter', 'citizen');
  karin = await mail.table.join('participant', 'agency');
});
afterEach(() => mail.close());

const sent = () => mail.office.mails.length;

describe('an address', () => {
  it('gets one mail that asks, and no other before it confirmed (double opt-in)', async () => {
    const address = 'els@post.example';
    await els.post('/me/mail', { address, rhythm: 'daily', isAtOnce: true });
    await mail.answered(els, karin, 3);
    await mail.later(2 * DAY);
    expect(sent()).toBe(1);
    expect(await mail.myMail(els)).toEqual({ state: 'asked', address, rhythm: 'daily', isAtOnce: true });

    const link = mail.linkIn('/mail/confirm/');
    expect((await mail.look(link)).text).toContain('<button>');
    expect((await mail.myMail(els)).state).toBe('asked');
    expect((await mail.press(link)).status).toBe(200);
    expect((await mail.myMail(els)).state).toBe('confirmed');
    await mail.later(2 * DAY);
    expect(sent()).toBe(1);
  });

  it('is confirmed by the newest link only, within three days, and from our own page', async () => {
    await els.post('/me/mail', { address: 'een@post.example', rhythm: 'daily', isAtOnce: false });
    await mail.later();
    const first = mail.linkIn('/mail/confirm/');
    await els.post('/me/mail', { address: 'twee@post.example', rhythm: 'daily', isAtOnce: false });
    await mail.later();
    const second = mail.linkIn('/mail/confirm/');
    expect((await mail.press(first)).status).toBe(404);
    const foreign = request(mail.server.address).post(second).set('Origin', 'https://evil.example');
    expect((await foreign.set('Sec-Fetch-Site', 'cross-site')).status).toBe(403);
    mail.server.wait(3 * DAY);
    expect((await mail.press(second)).status).toBe(404);
    expect((await mail.press('/mail/confirm/aaaaaaaaaaaaaaaa-bbbb')).status).toBe(404);
  });

  it('that does not exist gets no more mail, and its owner reads so', async () => {
    await mail.wantsMail(els);
    mail.office.answer = 'unknown-address';
    await mail.answered(els, karin);
    await mail.later(DAY);
    expect(await mail.myMail(els)).toMatchObject({ state: 'refused' });
    const calls = mail.office.calls();
    await mail.answered(els, karin);
    await mail.later(2 * DAY);
    expect(mail.office.calls()).toBe(calls);
  });

  it('N13 is optional, forgotten when asked, and nobody else’s to read', async () => {
    await mail.wantsMail(els);
    expect((await karin.get('/me/mail')).body).toMatchObject({ state: 'none', address: '' });
    await els.delete('/me/mail');
    expect(await mail.myMail(els)).toMatchObject({ state: 'none', address: '' });
    expect((await mail.server.deps.storage.records.list('subscription'))[0]?.address).toBe('');
  });
});

describe('a digest', () => {
  it('[pitfall 10] is one mail for fifty things, newest first, with the words, and none for nothing', async () => {
    await mail.wantsMail(els);
    const before = sent();
    await mail.answered(els, karin, 50);
    await mail.later(DAY);
    expect(sent()).toBe(before + 1);
    const digest = mail.office.mails.at(-1);
    expect(digest?.subject).toBe('50 meldingen van uw tafel');
    const text = digest?.text ?? '';
    expect(text.indexOf('Antwoord 50.')).toBeLessThan(text.indexOf('Antwoord 1.'));
    expect(text).toContain(SECRET);
    expect(text).toContain('Te veel brieven');
    expect(digest?.html).toContain('<html lang="nl">');
    expect(digest?.html).toContain('<h2');

    await mail.later(3 * DAY);
    expect(sent()).toBe(before + 1);
  });

  it('comes weekly on Monday to who wants that, and leaves out what was read meanwhile', async () => {
    await mail.wantsMail(els, { rhythm: 'weekly' });
    const before = sent();
    await mail.answered(els, karin, 2);
    await mail.later(DAY);
    const { body } = await els.get('/notifications');
    await els.post('/notifications/read', { ids: [body.items[0].id] });
    for (let day = 0; day < 5; day += 1) await mail.later(DAY);
    expect(sent()).toBe(before);
    await mail.later(2 * DAY);
    expect(sent()).toBe(before + 1);
    expect(mail.office.mails.at(-1)?.text).toContain('Antwoord 1.');
    expect(mail.office.mails.at(-1)?.text).not.toContain('Antwoord 2.');
  });

  it('is in the language of its reader', async () => {
    await els.patch('/me', { language: 'en' });
    await mail.wantsMail(els);
    await mail.answered(els, karin);
    await mail.later(DAY);
    expect(mail.office.mails.at(-1)?.subject).toBe('Te veel brieven: Een participant answered your comment.');
  });

  it('opens only the inboxes with news, however many people want mail', async () => {
    await mail.wantsMail(els);
    await mail.wantsMail(karin, { rhythm: 'daily' });
    await mail.answered(els, karin, 2);
    await mail.server.app.notifications.catchUp();
    const waiting = await mail.server.deps.storage.records.findBy('inbox', 'digest', 'daily');
    expect(waiting.map(({ id }) => id)).toEqual([els.personId]);
  });

  it('P30 [pitfall 8] holds no byte of what its reader may not see when it is sent', async () => {
    await mail.wantsMail(els);
    const id = await mail.answered(els, karin, 1);
    await mail.server.app.notifications.catchUp();
    const { body } = await els.get(`/workspaces/${mail.table.id}/comments`);
    const [reply] = body[0].replies;
    const reason = 'Hierin staat de naam van een buurvrouw.';
    const hide = `/workspaces/${mail.table.id}/comments/${reply.id}/hide`;
    await mail.table.facilitator.post(hide, { version: 1, reason });
    const before = sent();
    await mail.later(DAY);
    expect(sent()).toBe(before);
    expect(mail.office.raw.join('\n')).not.toContain('Antwoord 1.');
    expect(id).not.toBe('');
  });
});

describe('what cannot wait', () => {
  it('is mailed at once when its reader wants that, and answers that come together are one mail', async () => {
    await mail.wantsMail(els, { rhythm: 'never', isAtOnce: true });
    const before = sent();
    await mail.answered(els, karin, 4);
    await mail.later(30_000);
    expect(sent()).toBe(before);
    await mail.later(60_000);
    expect(sent()).toBe(before + 1);
    await mail.later(2 * DAY);
    expect(sent()).toBe(before + 1);
  });
});

describe('to stop', () => {
  it('[pitfall 10] takes one press that a mail program can do, honoured before the next run; a scanner stops nothing', async () => {
    await mail.wantsMail(els);
    await mail.answered(els, karin);
    await mail.later(DAY);
    const newest = mail.office.mails.at(-1);
    const list = newest?.headers.get('list');
    expect(list).toMatchObject({ unsubscribe: { url: expect.stringContaining('/mail/stop/') } });
    expect(mail.office.raw.at(-1)).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');

    const link = mail.linkIn('/mail/stop/');
    for (let scan = 0; scan < 3; scan += 1) expect((await mail.look(link)).status).toBe(200);
    await mail.look(link).set('User-Agent', 'LinkScanner');
    expect((await mail.myMail(els)).rhythm).toBe('daily');

    await mail.answered(els, karin);
    await mail.server.app.notifications.catchUp();
    const press = request(mail.server.address).post(link).type('form').send('List-Unsubscribe=One-Click');
    expect((await press).status).toBe(200);
    expect(await mail.myMail(els)).toMatchObject({ rhythm: 'never', isAtOnce: false });
    const before = sent();
    await mail.later(2 * DAY);
    expect(sent()).toBe(before);
    expect(mail.server.lines.join('\n')).not.toContain(link.split('/').at(-1));
  });

  it('T11 works for nothing but that', async () => {
    await mail.wantsMail(els);
    await mail.answered(els, karin);
    await mail.later(DAY);
    const token = mail.linkIn('/mail/stop/').split('/').at(-1);
    expect((await mail.press(`/mail/confirm/${token}`)).status).toBe(404);
    const other = token?.replace(/^[a-z0-9]+/, karin.personId);
    expect((await mail.press(`/mail/stop/${other}`)).status).toBe(404);
  });
});
