import { AppError } from '@opgave/shared/contract/errors';
import { expect, it } from 'vitest';
import { z } from 'zod';
import { createHttp } from './http.ts';

const Answer = z.object({ title: z.string() });

function httpThat(fetch: (path: string, init: RequestInit) => Promise<Response>, isOnline = true) {
  return createHttp({ fetch, signIn: () => 's'.repeat(20), isOnline: () => isOnline, timeLimit: 1_000 });
}

async function codeOf(asked: Promise<unknown>): Promise<string> {
  const thrown: unknown = await asked.catch((error: unknown) => error);
  return thrown instanceof AppError ? thrown.code : 'no AppError';
}

it('names the sign-in of this tab in every request and parses the answer', async () => {
  const seen: [string, HeadersInit | undefined][] = [];
  const http = httpThat(async (path, init) => {
    seen.push([path, init.headers]);
    return Response.json({ title: 'Te veel brieven', more: 1 });
  });
  expect(await http.get('/me', Answer)).toEqual({ title: 'Te veel brieven' });
  expect(seen).toEqual([['/api/v1/me', { accept: 'application/json', 'x-opgave-sign-in': 's'.repeat(20) }]]);
});

it('turns what the server refuses into its code', async () => {
  const problem = { type: 'about:blank', title: '', status: 409, code: 'stale-version', details: {} };
  const http = httpThat(async () => Response.json(problem, { status: 409 }));
  expect(await codeOf(http.send({ method: 'PATCH', path: '/me', body: {} }, Answer))).toBe('stale-version');
});

it('tells no network from a server that does not answer', async () => {
  const broken = () => Promise.reject(new TypeError('failed'));
  expect(await codeOf(httpThat(broken, false).get('/me', Answer))).toBe('offline');
  expect(await codeOf(httpThat(broken, true).get('/me', Answer))).toBe('server-away');
  const gateway = httpThat(async () => new Response('<html>', { status: 502 }));
  expect(await codeOf(gateway.get('/me', Answer))).toBe('server-away');
});

it('takes an answer without a body', async () => {
  const http = httpThat(async () => new Response(null, { status: 204 }));
  expect(await http.send({ method: 'DELETE', path: '/me' }, z.undefined())).toBeUndefined();
});
