import { request } from 'node:http';
import { LIVE_PATH } from '@opgave/shared/contract/events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type LiveTable, refusalOf, startLive } from './live.testkit.ts';
import { storeTable } from './table.testkit.ts';

let here: LiveTable;

beforeEach(async () => {
  here = await startLive();
});
afterEach(() => here.close());

describe('who comes in', () => {
  it('P30 admits only the sign-in whose cookie came along', async () => {
    const [noor, samira] = [
      await here.signIn(here.table.personId('Noor')),
      await here.signIn(here.table.personId('Samira')),
    ];
    const mixed = here.connect({ signInId: noor.signInId, cookie: samira.cookie });
    expect(await refusalOf(mixed)).toEqual({ code: 'not-signed-in' });
    const without = here.connect({ signInId: noor.signInId, cookie: '' });
    expect(await refusalOf(without)).toEqual({ code: 'not-signed-in' });
  });

  it('T12 says the same of a table that does not exist and of one that is not yours', async () => {
    const me = await here.signIn(here.table.personId('Noor'));
    const elsewhere = await storeTable(here.storage);
    for (const workspaceId of [elsewhere.workspace.id, 'nosuchworkspace00']) {
      const socket = here.connect(me, { auth: { workspaceId, signIn: me.signInId } });
      expect(await refusalOf(socket)).toEqual({ code: 'not-found' });
    }
  });

  it.each([{}, { workspaceId: 7 }, { workspaceId: '../../etc', signIn: 'x' }])(
    'T09 refuses the handshake %j',
    async (auth) => {
      const socket = here.connect(await here.signIn(here.table.personId('Noor')), { auth });
      expect(await refusalOf(socket)).toEqual({ code: 'invalid-input' });
    },
  );

  it('T02 counts the connections of a person', async () => {
    await here.close();
    here = await startLive({ connectionsPerPerson: 2 });
    await here.join('Samira');
    await here.join('Samira');
    const third = here.connect(await here.signIn(here.table.personId('Samira')));
    expect(await refusalOf(third)).toEqual({ code: 'too-many' });
    await here.join('Noor');
  });

  it('T02 lets no more strangers wait at one address than the limit, and takes nobody in who has no place', async () => {
    await here.close();
    here = await startLive({ connectionsPerAddressNotSignedIn: 1, connectionsPerAddress: 2 });
    const waiting = await openSilently(here.origin);
    const me = await here.signIn(here.table.personId('Samira'));
    expect(await refusalOf(here.connect(me))).toBeDefined();
    const left = new Promise((resolve) => waiting.once('close', resolve));
    waiting.close();
    await left;
    await here.join('Samira');
    await here.join('Noor');
    expect(await refusalOf(here.connect(me))).toBeDefined();
  });
});

/** A connection that never says which table it wants. */
async function openSilently(origin: string): Promise<WebSocket> {
  const address = `${origin.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`;
  const line = new WebSocket(address, { origin });
  await new Promise((resolve) => line.once('message', resolve));
  return line;
}

const ORIGINS: readonly (readonly [string, (own: string) => string | undefined, boolean])[] = [
  ['our own', (own) => own, true],
  ['another scheme', (own) => own.replace('http:', 'https:'), false],
  ['another port', () => 'http://127.0.0.1:1', false],
  ['another host', () => 'http://evil.example', false],
  ['a longer host', (own) => own.replace('127.0.0.1', '127.0.0.1.evil.example'), false],
  ['a name for the same machine', (own) => own.replace('127.0.0.1', 'localhost'), false],
  ['a path behind it', (own) => `${own}/`, false],
  ['a user before it', (own) => own.replace('http://', 'http://x@'), false],
  ['null', () => 'null', false],
  ['empty', () => '', false],
  ['a list', (own) => `${own}, http://evil.example`, false],
  ['none', () => undefined, false],
];

/** fetch sets Sec-Fetch-* of its own, so node:http it is. */
function ask(target: string, method: string, headers: Record<string, string>) {
  return new Promise<{ status: number; body: string }>((resolve, reject) => {
    const asked = request(target, { method, headers }, (response) => {
      let body = '';
      response.on('data', (data: Buffer) => (body += data.toString()));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    asked.on('error', reject).end(method === 'POST' ? '40' : undefined);
  });
}

describe('T03 where a connection comes from', () => {
  it.each(ORIGINS)('T03 websocket with origin %s', async (_name, make, isOurs) => {
    const value = make(here.origin);
    const headers = value === undefined ? {} : { origin: value };
    const url = `${here.origin.replace('http', 'ws')}${LIVE_PATH}/?EIO=4&transport=websocket`;
    const socket = new WebSocket(url, { headers });
    const opened = await new Promise<boolean>((resolve) => {
      socket.on('open', () => resolve(true));
      socket.on('error', () => resolve(false));
    });
    expect(opened).toBe(isOurs);
    socket.terminate();
  });

  it.each(ORIGINS)('T03 long-polling with origin %s', async (_name, make, isOurs) => {
    const value = make(here.origin);
    const headers: Record<string, string> = value === undefined ? {} : { origin: value };
    const url = `${here.origin}${LIVE_PATH}/?EIO=4&transport=polling`;
    expect((await fetch(url, { headers })).ok).toBe(isOurs);
  });

  it('T03 admits a poll without Origin that the browser calls same-origin, and no later request from elsewhere', async () => {
    const url = `${here.origin}${LIVE_PATH}/?EIO=4&transport=polling`;
    const admitted = await ask(url, 'GET', { 'sec-fetch-site': 'same-origin' });
    expect(admitted.status).toBe(200);
    expect((await ask(url, 'GET', { 'sec-fetch-site': 'cross-site' })).status).toBeGreaterThanOrEqual(400);

    const { sid }: { sid: string } = JSON.parse(admitted.body.slice(1));
    const later = `${url}&sid=${sid}`;
    expect((await ask(later, 'POST', { 'sec-fetch-site': 'same-origin' })).status).toBeGreaterThanOrEqual(
      400,
    );
    expect((await ask(later, 'POST', { origin: 'http://evil.example' })).status).toBeGreaterThanOrEqual(400);
    expect((await ask(later, 'POST', { origin: here.origin })).status).toBe(200);
  });
});
