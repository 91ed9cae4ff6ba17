import { readdir, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

const folder = (part: string) => path.join(mail.server.deps.config.dataFolder, 'bounces', part);
const sent = () => mail.office.mails.length;
const addressOf = (who: TestBrowser) => `${who.personId}@post.example`;

/** The newest mail comes back, as the mail server of this address reports it. */
async function comesBack(address: string, status = '5.1.1'): Promise<void> {
  const { messageId = '' } = mail.office.mails.at(-1) ?? {};
  const source = `From: MAILER-DAEMON@post.example
Content-Type: multipart/report; report-type=delivery-status; boundary=grens

--grens
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.post.example

Final-Recipient: rfc822; ${address}
Action: failed
Status: ${status}

--grens
Content-Type: text/rfc822-headers

Message-ID: ${messageId}

--grens--
`;
  await writeFile(path.join(folder('new'), 'een.eml'), source);
  await mail.later(60_000);
}

/** A digest leaves for Els. */
async function digest(): Promise<void> {
  await mail.answered(els, karin);
  await mail.later(DAY);
}

it('[MAIL_BACK] a mail that comes back later ends mail to that address, its owner reads so, and another address works again', async () => {
  await mail.wantsMail(els);
  await digest();
  await comesBack(addressOf(els));
  expect(await readdir(folder('new'))).toEqual([]);
  expect(await readdir(folder('cur'))).toEqual([]);
  expect((await mail.myMail(els)).state).toBe('refused');
  const { body } = await mail.table.administrator.get('/outbox');
  expect(body.stuck).toMatchObject([{ state: 'refused', address: addressOf(els) }]);
  const before = sent();
  await digest();
  expect(sent()).toBe(before);

  await mail.wantsMail(els, { address: 'els.nieuw@post.example' });
  expect((await mail.myMail(els)).state).toBe('confirmed');
  expect(mail.server.lines.join('\n')).not.toContain(addressOf(els));
});

it('[MAIL_BACK] a full box, a late report about an earlier address, and a report of somebody else end nothing', async () => {
  await mail.wantsMail(els);
  await digest();
  await comesBack(addressOf(els), '5.2.2');
  expect((await mail.myMail(els)).state).toBe('confirmed');
  await digest();
  await comesBack('iemand@anders.example');
  expect((await mail.myMail(els)).state).toBe('confirmed');
  await writeFile(path.join(folder('new'), 'vraag.eml'), 'Subject: Vraag\n\nIk krijg geen mail.');
  await mail.later(60_000);
  expect(await readdir(folder('cur'))).toEqual(['vraag.eml']);
});

it('[MAIL_BACK] of mails that are no report the newest 200 wait for the operator, however many come', async () => {
  const names = Array.from({ length: 203 }, (_, index) => `vraag-${String(index).padStart(3, '0')}.eml`);
  for (const [index, name] of names.entries()) {
    const file = path.join(folder('new'), name);
    await writeFile(file, 'Subject: Vraag\n\nIk krijg geen mail.');
    await utimes(file, index, index);
  }
  await mail.later(60_000);
  expect(await readdir(folder('new'))).toEqual([]);
  expect((await readdir(folder('cur'))).toSorted()).toEqual(names.slice(3));
  expect(mail.server.lines.join('\n')).toContain(
    'the oldest mails in the folder bounces/cur are thrown away',
  );
});
