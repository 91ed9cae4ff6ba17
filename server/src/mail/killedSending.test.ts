import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Mail, Subscription } from '@opgave/shared/contract/mailRecords';
import { SubscriptionId } from '@opgave/shared/ids';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { confirmation } from '#records/mail/myMail.ts';
import { newFolder, openIn } from '#storage/embedded/testPlace.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { openPostOffice, type PostOffice } from './testPostOffice.ts';

const SENDER = fileURLToPath(new URL('./testSender.ts', import.meta.url));
const SERVER = fileURLToPath(new URL('../..', import.meta.url));
const MAILS = 36;
const KILLS = 3;
const FEW = MAILS / KILLS / 2;

let folder: string;
let office: PostOffice;
beforeEach(async () => {
  folder = await newFolder();
  office = await openPostOffice();
});
afterEach(() => office.close());

/** Everyone asked for mail, and none of the mails that ask for a confirmation has left. */
async function fillQueue(): Promise<void> {
  const storage = await openIn(folder);
  const writes: RecordWrite[] = Array.from({ length: MAILS }, (_, index) => {
    const value: Subscription = {
      id: SubscriptionId.parse(`reader${String(index).padStart(14, '0')}`),
      ...{ version: 1, address: `reader${index}@post.example`, rhythm: 'daily', isAtOnce: false },
      ...{ state: 'asked', nonce: `nonce${index}`, askedAt: 1, toldUpTo: 1 },
    };
    const subscription: RecordWrite = { kind: 'subscription', value };
    const mail: RecordWrite = { kind: 'mail', value: confirmation(value) };
    return [subscription, mail];
  }).flat();
  await storage.records.commit(writes, []);
  await storage.close();
}

/** Sends until all is sent, or until it is killed: right when a mail was taken, or somewhere on the way to the next. */
async function sendUntil(kill: (taken: number) => number | undefined): Promise<boolean> {
  const child = spawn(process.execPath, ['--import', 'tsx', SENDER, folder, office.url], { cwd: SERVER });
  const exit = once(child, 'exit');
  const before = office.mails.length;
  const stop = office.onTaken(() => {
    const after = kill(office.mails.length - before);
    if (after === 0) child.kill('SIGKILL');
    else if (after !== undefined) setTimeout(() => child.kill('SIGKILL'), after);
  });
  const lines: string[] = [];
  createInterface(child.stdout).on('line', (line) => lines.push(line));
  await exit;
  stop();
  return lines.includes('sent all');
}

async function queue(): Promise<readonly Mail[]> {
  const storage = await openIn(folder);
  const all = await storage.records.list('mail');
  await storage.close();
  return all;
}

it('[MAIL_ONCE] a queue that is killed again and again while it sends loses no mail, sends none twice, and knows which it is not sure of', {
  timeout: 300_000,
}, async () => {
  await fillQueue();
  for (let round = 0; round < KILLS; round += 1) {
    // From at once to some milliseconds later: before, in and after the moment in which a mail changes hands.
    const isDone = await sendUntil((taken) => (taken === FEW ? round * 2 : undefined));
    expect(isDone).toBe(false);
  }
  expect(await sendUntil(() => undefined)).toBe(true);

  const arrived = office.mails.map(({ messageId }) => messageId?.slice(1).split('@')[0] ?? '');
  expect(new Set(arrived).size).toBe(arrived.length);
  const mails = await queue();
  const inState = (state: Mail['state']) => mails.filter((mail) => mail.state === state).map(({ id }) => id);
  const uncertain = inState('uncertain');
  const sent = inState('sent');
  expect(sent.length + uncertain.length).toBe(MAILS);
  expect(sent.filter((id) => !arrived.includes(id))).toEqual([]);
  // The first kill came after the words were read and before the server said so.
  expect(uncertain.some((id) => arrived.includes(id))).toBe(true);
  // At most the one mail that was changing hands each time.
  expect(uncertain.length).toBeLessThanOrEqual(KILLS);
});
