import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSmtpTransport } from '#mail/smtp.ts';
import { NotificationDesk } from '#notifications/desk.ts';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { DAY, MailTable } from './mail.testkit.ts';
import type { TestBrowser } from './testBrowser.ts';
import { signInAsAdministrator, startTestServer } from './testServer.ts';

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

describe('a mail server', () => {
  it('that is away for a day gets every mail afterwards, once', async () => {
    await mail.wantsMail(els);
    mail.office.answer = 'away';
    await mail.answered(els, karin, 5);
    const before = sent();
    for (let hour = 0; hour < 24; hour += 1) await mail.later(DAY / 24);
    expect(sent()).toBe(before);
    mail.office.answer = 'takes';
    await mail.later(DAY / 12);
    await mail.later(DAY / 12);
    expect(sent()).toBe(before + 1);
    expect(mail.office.mails.at(-1)?.text).toContain('Antwoord 5.');
  });

  it('that breaks off after it read the words gets them once, and the operator reads so', async () => {
    await mail.wantsMail(els);
    mail.office.answer = 'breaks-off';
    await mail.answered(els, karin);
    const before = sent();
    await mail.later(DAY);
    expect(sent()).toBe(before + 1);
    mail.office.answer = 'takes';
    await mail.later(2 * DAY);
    expect(sent()).toBe(before + 1);
    const { body } = await mail.table.administrator.get('/outbox');
    expect(body).toMatchObject({ hasServer: true, stuck: [{ state: 'uncertain', attempts: 1 }] });
    expect((await els.get('/outbox')).status).toBe(403);
  });

  it('gets no head of a mail that a name or a title wrote', async () => {
    await mail.wantsMail(els);
    const { records } = mail.server.deps.storage;
    const seat = (await records.list('seat')).find(({ personId }) => personId === karin.personId);
    const workspace = await records.get('workspace', mail.table.id);
    if (!seat || !workspace) throw new Error('no seat');
    const evil = 'Karin\r\nBcc: iedereen@evil.example\r\n\r\n<script>alert(1)</script>\u202E';
    await records.commit(
      [
        { kind: 'seat', value: { ...seat, version: seat.version + 1, displayName: evil } },
        { kind: 'workspace', value: { ...workspace, version: workspace.version + 1, title: evil } },
      ],
      [],
    );
    await mail.answered(els, karin);
    await mail.later(DAY);
    const newest = mail.office.mails.at(-1);
    const head = (mail.office.raw.at(-1) ?? '').split('\r\n\r\n')[0] ?? '';
    expect(head).not.toMatch(/^bcc:/im);
    expect(newest?.bcc).toBeUndefined();
    expect(newest?.html).not.toContain('<script>');
    expect(newest?.subject).not.toContain('\n');
  });
});

describe('what was under way', () => {
  it('when the process was killed is not sent a second time, and not forgotten', async () => {
    await mail.wantsMail(els);
    await mail.answered(els, karin);
    await mail.later(DAY);
    const { records } = mail.server.deps.storage;
    const all = await records.list('mail');
    const newest = all.toSorted((one, other) => other.createdAt - one.createdAt)[0];
    if (!newest) throw new Error('no mail');
    const value = { ...newest, version: newest.version + 1, state: 'sending' } as const;
    await records.commit([{ kind: 'mail', value }], []);
    const before = sent();

    const { deps, app } = mail.server;
    const transport = createSmtpTransport({ url: mail.office.url, from: 'opgave@opgave.example' });
    const again = new NotificationDesk({ ...deps, documents: app.documents, transport, mailHour: 8 });
    await again.catchUp();
    expect(sent()).toBe(before);
    expect(await records.get('mail', newest.id)).toMatchObject({ state: 'uncertain' });
  });
});

describe('without a mail server', () => {
  it('every mail lies in the folder outbox, once, and the administrator sees how many', async () => {
    const server = await startTestServer({ openStorage: openEmbeddedStorage });
    try {
      const administrator = await signInAsAdministrator(server);
      await administrator.post('/me/mail', {
        address: 'noor@post.example',
        rhythm: 'daily',
        isAtOnce: false,
      });
      await server.app.notifications.catchUp();
      await server.app.notifications.catchUp();
      const folder = path.join(server.deps.config.dataFolder, 'outbox');
      const [name = '', ...more] = await readdir(folder);
      expect(more).toEqual([]);
      expect(await readFile(path.join(folder, name), 'utf8')).toContain('To: noor@post.example');
      const { body } = await administrator.get('/outbox');
      expect(body).toMatchObject({ hasServer: false, stuck: [] });
      expect(body.counts[0]).toEqual({ state: 'kept', count: 1 });
    } finally {
      await server.stop();
    }
  });
});
