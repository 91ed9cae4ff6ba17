import request from 'supertest';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DAY, MailTable } from './mail.testkit.ts';
import { ORIGIN } from './testServer.ts';

let mail: MailTable;
const ADDRESS = 'lezer@post.example';

beforeEach(async () => {
  mail = await MailTable.open();
  const { records } = mail.server.deps.storage;
  const workspace = await records.get('workspace', mail.table.id);
  if (!workspace) throw new Error('no table');
  const value = { ...workspace, version: workspace.version + 1, opennessMode: 'open' as const };
  await records.commit([{ kind: 'workspace', value }], []);
});
afterEach(() => mail.close());

function follow(fields: object = {}, origin: object = { 'Sec-Fetch-Site': 'same-origin', Origin: 'null' }) {
  return request(mail.server.address)
    .post(`/p/${mail.table.slug}/follow`)
    .set({ ...origin })
    .type('form')
    .send({ address: ADDRESS, rhythm: 'daily', ...fields });
}

async function move(to: string): Promise<void> {
  const event = { at: mail.server.deps.now(), workspaceId: mail.table.id, action: 'phase.advance' };
  const object = `workspace:${mail.table.id}`;
  const details = { from: 'define', to };
  await mail.server.deps.storage.records.commit([], [{ ...event, object, details, result: 'done' }]);
}

describe('somebody without an account', () => {
  it('follows a public table by mail after confirming, hears of news only, and stops with one press', async () => {
    expect((await follow()).status).toBe(200);
    await mail.later();
    expect(mail.office.mails).toHaveLength(1);
    await move('consent');
    await mail.later(DAY);
    expect(mail.office.mails).toHaveLength(1);

    await mail.press(mail.linkIn('/mail/confirm/'));
    await mail.later(DAY);
    expect(mail.office.mails).toHaveLength(1);
    await move('choose');
    await mail.later(DAY);
    expect(mail.office.mails).toHaveLength(2);
    const newest = mail.office.mails.at(-1);
    expect(newest?.text).toContain('Echt kiezen');
    expect(newest?.text).not.toContain('Instemmen');
    expect(newest?.text).toContain(`${ORIGIN}/p/${mail.table.slug}`);

    await mail.press(mail.linkIn('/mail/stop/'));
    await move('route');
    await mail.later(2 * DAY);
    expect(mail.office.mails).toHaveLength(2);
    const kept = JSON.stringify(await mail.server.deps.storage.records.list('subscription'));
    expect(kept).not.toContain(ADDRESS);
  });

  it('cannot be told apart from somebody who follows already', async () => {
    const first = await follow();
    await mail.later();
    await mail.press(mail.linkIn('/mail/confirm/'));
    const again = await follow();
    expect(again.text).toBe(first.text);
    await mail.later();
    expect(mail.office.mails).toHaveLength(1);
  });

  it('reads what is wrong with an address, and T11 comes from our own page', async () => {
    for (const address of ['geen adres', 'a@b.nl\r\nBcc: c@d.nl', '']) {
      expect((await follow({ address })).status).toBe(422);
    }
    expect(
      (await follow({}, { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' })).status,
    ).toBe(403);
    expect((await follow({}, {})).status).toBe(403);
    await mail.later();
    expect(mail.office.mails).toHaveLength(0);
  });

  it('cannot make us write to an address again and again', async () => {
    const answers = [];
    for (let time = 0; time < 11; time += 1) answers.push((await follow()).status);
    expect(answers.at(-1)).toBe(429);
  });
});
