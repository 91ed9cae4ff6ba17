import { Problem } from '@opgave/shared/contract/problem';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openEmbeddedStorage } from '#storage/embedded/openEmbeddedStorage.ts';
import { makeTable, ORIGIN, startTestServer, type TestServer, type TestTable } from './testServer.ts';

let server: TestServer;
let table: TestTable;

beforeAll(async () => {
  server = await startTestServer({ openStorage: openEmbeddedStorage, limits: { signInFailures: 100_000 } });
  table = await makeTable(server);
});
afterAll(() => server.stop());

function credentials(): Record<string, string> {
  const { cookies, signIn = '' } = table.facilitator;
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  return { cookie, 'x-opgave-sign-in': signIn };
}

describe('T10 pollution', () => {
  it.each([
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","__proto__":{"polluted":true}}',
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","constructor":{"prototype":{"polluted":true}}}',
    '{"__proto__":{"token":"AAAAAAAAAAAAAAAAAAAAAA"}}',
    '{"token":["AAAAAAAAAAAAAAAAAAAAAA","x"]}',
    '{"token":{"AAAAAAAAAAAAAAAAAAAAAA":1}}',
    '{"token":"AAAAAAAAAAAAAAAAAAAAAA","extra":1}',
    '[{"token":"AAAAAAAAAAAAAAAAAAAAAA"}]',
    '"AAAAAAAAAAAAAAAAAAAAAA"',
    'null',
    '{',
    '',
  ])('a body that is not as asked is refused: %s', async (body) => {
    const answer = await request(server.address)
      .post('/api/v1/doors')
      .set('Origin', ORIGIN)
      .set('Content-Type', 'application/json')
      .send(body);

    expect(answer.status).toBe(422);
    expect(Problem.parse(answer.body).code).toBe('invalid-input');
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });

  it.each(['?a=1', '?a=1&a=2', '?a[b]=1', '?__proto__[x]=1', '?signIn=abc', '?constructor.prototype.x=1'])(
    'address parameters are refused: %s',
    async (query) => {
      const answer = await request(server.address).get(`/api/v1/me${query}`).set(credentials());
      expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
    },
  );

  it('a body that is too deep or too large is refused', async () => {
    const deep = JSON.parse(`${'{"a":'.repeat(21)}1${'}'.repeat(21)}`);
    expect((await server.browser().post('/doors', deep)).body.errors).toEqual([
      { path: '', message: 'too-deep' },
    ]);
    const limit = server.deps.config.limits.jsonBytes;
    const ofSize = (bytes: number) => ({ token: 'A'.repeat(bytes - '{"token":""}'.length) });
    expect((await server.browser().post('/doors', ofSize(limit))).status).toBe(404);
    expect((await server.browser().post('/doors', ofSize(limit + 1))).body).toMatchObject({
      status: 413,
      code: 'too-large',
    });
  });

  it('a body where none belongs is refused', async () => {
    const { facilitator, id } = table;
    const path = `/workspaces/${id}/people/${facilitator.personId}/way-back`;
    expect((await facilitator.post(path, { personId: 'x' })).status).toBe(422);
    expect((await facilitator.delete(path, { personId: 'x' })).status).toBe(422);
  });
});

describe('T11 a request from another site', () => {
  const ORIGINS = [
    undefined,
    'null',
    '',
    'https://evil.example',
    'https://opgave.example.evil.example',
    'http://opgave.example',
    'https://opgave.example:8443',
    'https://sub.opgave.example',
    'https://opgave.example/',
    'HTTPS://OPGAVE.EXAMPLE',
    'https://opgave.example, https://evil.example',
    'https://evil.example#https://opgave.example',
  ];

  it.each(ORIGINS)('changes nothing: Origin %s', async (origin) => {
    const before = await server.deps.storage.records.listByWorkspace('invitation', table.id);
    for (const method of ['post', 'patch', 'delete'] as const) {
      const agent = request(server.address);
      const asked = agent[method](`/api/v1/workspaces/${table.id}/invitations`).set(credentials());
      if (origin !== undefined) asked.set('Origin', origin);
      const answer = await asked.send({ role: 'observer' });
      expect(answer.body).toMatchObject({ status: 403, code: 'wrong-origin' });
    }
    expect(await server.deps.storage.records.listByWorkspace('invitation', table.id)).toEqual(before);
  });

  it.each([
    'application/x-www-form-urlencoded',
    'text/plain',
    'multipart/form-data; boundary=x',
    'application/xml',
  ])('is no form either: %s', async (type) => {
    const answer = await request(server.address)
      .post(`/api/v1/workspaces/${table.id}/invitations`)
      .set({ ...credentials(), Origin: ORIGIN, 'Content-Type': type })
      .send('{"role":"observer"}');
    expect(answer.body).toMatchObject({ status: 422, code: 'invalid-input' });
  });
});
