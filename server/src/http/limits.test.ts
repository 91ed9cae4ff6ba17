import { LIMITS } from '@opgave/shared/contract/limits';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import type { TestBrowser } from './testBrowser.ts';
import { makeTable, moveTo, startTestServer, type TestServer, type TestTable } from './testServer.ts';

const PER_TIME = { invitationsPerHour: 5, searchesPerMinute: 3, signInFailures: 4 };
const STATEMENT_LENGTH = 140;
const BODY_DEPTH = 20;

let server: TestServer;
let table: TestTable;
let citizen: TestBrowser;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits: PER_TIME });
  table = await makeTable(server);
  citizen = await table.join('participant', 'citizen');
  await moveTo(server, table, 'explore');
});
afterAll(() => server.stop());

/** Begins and ends with letters, so that nothing is trimmed off. */
function words(length: number): string {
  return 'a'.repeat(length);
}

function nested(depth: number): object {
  return JSON.parse(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`);
}

describe('T02 at the limit it is taken, one more is refused', () => {
  it.each([
    ['a name', LIMITS.nameLength, (length: number) => citizen.patch('/me', { displayName: words(length) })],
    [
      'a title',
      LIMITS.titleLength,
      (length: number) =>
        table.administrator.post('/workspaces', {
          title: words(length),
          occasion: 'Mensen krijgen brieven.',
          groups: [{ group: 'citizen', seats: 1 }],
        }),
    ],
    [
      'a statement',
      STATEMENT_LENGTH,
      (length: number) => citizen.post(`/workspaces/${table.id}/statements`, { text: words(length) }),
    ],
    [
      'a comment',
      LIMITS.textLength,
      async (length: number) => {
        await moveTo(server, table, 'define');
        const on = { kind: 'section', document: 'problem', section: 'causes' };
        return citizen.post(`/workspaces/${table.id}/comments`, { on, text: words(length) });
      },
    ],
  ])('%s of %i characters', async (_what, limit, send) => {
    expect((await send(limit)).status).toBeLessThan(300);
    const refused = await send(limit + 1);
    expect(refused.body).toMatchObject({ status: 422, code: 'invalid-input' });
  });

  it('a body as deep as the limit', async () => {
    const errorsOf = async (depth: number) =>
      (await server.browser().post('/doors', nested(depth))).body.errors;
    expect(await errorsOf(BODY_DEPTH)).not.toContainEqual({ path: '', message: 'too-deep' });
    expect(await errorsOf(BODY_DEPTH + 1)).toContainEqual({ path: '', message: 'too-deep' });
  });
});

describe('T02 what one may do within a time', () => {
  async function statusesOf(times: number, ask: () => Promise<{ readonly status: number }>) {
    const statuses: number[] = [];
    for (let time = 0; time < times; time += 1) statuses.push((await ask()).status);
    return statuses;
  }

  it('invitations, per person', async () => {
    const other = await makeFacilitator();
    const statuses = await statusesOf(PER_TIME.invitationsPerHour + 1, () =>
      other.post(`/workspaces/${table.id}/invitations`, { role: 'commenter' }),
    );
    expect(statuses).toEqual([201, 201, 201, 201, 201, 429]);
  });

  it('searches, per person', async () => {
    const statuses = await statusesOf(PER_TIME.searchesPerMinute + 1, () =>
      citizen.post(`/workspaces/${table.id}/search`, { words: 'brieven' }),
    );
    expect(statuses).toEqual([200, 200, 200, 429]);
  });

  it('[T02] comments, answers, votes and all else that changes a table, per person and for all of it together', async () => {
    const hasty = await startTestServer({
      openStorage: openEmbeddedStorage,
      limits: { changesPerMinute: 4 },
    });
    const here = await makeTable(hasty);
    const [els, karin] = [await here.join('commenter', 'citizen'), await here.join('participant', 'agency')];
    await moveTo(hasty, here, 'define');
    const on = { kind: 'section', document: 'problem', section: 'causes' };
    const say = (who: TestBrowser) =>
      who.post(`/workspaces/${here.id}/comments`, { on, text: 'Niemand kijkt naar het geheel.' });
    const { body } = await say(els);
    const deeds = ['comments', `comments/${body.id}/replies`, 'values/trust/score', 'choice', 'options'];
    const statuses: number[] = [];
    for (const deed of deeds) statuses.push((await els.post(`/workspaces/${here.id}/${deed}`, {})).status);
    expect(statuses.slice(0, 3)).not.toContain(429);
    expect(statuses.slice(3)).toEqual([429, 429]);
    const refused = await say(els);
    expect(refused.body).toMatchObject({ status: 429, code: 'too-many' });
    expect((await els.get(`/workspaces/${here.id}/comments`)).status).toBe(200);
    expect((await say(karin)).status).toBe(201);
    await hasty.stop();
  });

  it('wrong links, per address, and then the right one neither', async () => {
    const right = await table.invite('commenter');
    const statuses = await statusesOf(PER_TIME.signInFailures, () => server.browser().look(words(22)));
    expect(statuses).toEqual([404, 404, 404, 404]);
    expect((await server.browser().look(right)).status).toBe(429);
  });

  /** With a count of invitations of their own. */
  async function makeFacilitator(): Promise<TestBrowser> {
    return table.join('facilitator');
  }
});
