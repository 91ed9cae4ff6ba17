import { AppError, ERRORS, type ErrorCode } from '@opgave/shared/contract/errors';
import { Problem } from '@opgave/shared/contract/problem';
import { z } from 'zod';
import { currentSignIn } from './signIn.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE';

interface HttpDeps {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  readonly signIn: () => string | undefined;
  readonly isOnline: () => boolean;
  readonly timeLimit: number;
}

export interface Http {
  get<S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>>;
  send<S extends z.ZodType>(request: Sending, schema: S): Promise<z.output<S>>;
}

export interface Sending {
  readonly method: Exclude<Method, 'GET'>;
  readonly path: string;
  readonly body?: unknown;
}

const BASE = '/api/v1';

/** Talks to `/api/v1`: every answer is parsed, every failure is an `AppError` that can be put into words. */
export function createHttp(deps: HttpDeps): Http {
  async function ask<S extends z.ZodType>(path: string, init: RequestInit, schema: S): Promise<z.output<S>> {
    const response = await reach(deps, `${BASE}${path}`, init);
    if (!response.ok) throw await failure(response);
    const answer: unknown = response.status === 204 ? undefined : await response.json();
    return schema.parse(answer);
  }

  return {
    get: (path, schema) => ask(path, { method: 'GET', headers: headers(deps) }, schema),
    send: ({ method, path, body }, schema) => ask(path, { method, ...payload(deps, body) }, schema),
  };
}

/** The one client of this page. */
export const http: Http = createHttp({
  fetch: (path, init) => fetch(path, init),
  signIn: currentSignIn,
  isOnline: () => navigator.onLine,
  timeLimit: 15_000,
});

/** For answers of which nothing is used. */
export const Nothing = z.unknown();

export function post(path: string, body?: unknown): Promise<unknown> {
  return http.send({ method: 'POST', path, body }, Nothing);
}

async function reach(deps: HttpDeps, path: string, init: RequestInit): Promise<Response> {
  try {
    return await deps.fetch(path, { ...init, signal: AbortSignal.timeout(deps.timeLimit) });
  } catch (cause) {
    throw new AppError(deps.isOnline() ? 'server-away' : 'offline', {}, { cause });
  }
}

function headers(deps: HttpDeps): Record<string, string> {
  const signIn = deps.signIn();
  return { accept: 'application/json', ...(signIn !== undefined && { 'x-opgave-sign-in': signIn }) };
}

function payload(deps: HttpDeps, body: unknown): RequestInit {
  if (body === undefined) return { headers: headers(deps) };
  return { headers: { ...headers(deps), 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

async function failure(response: Response): Promise<AppError> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success) return new AppError(response.status >= 502 ? 'server-away' : 'internal');
  const { details, errors } = problem.data;
  return new AppError(errorCode(problem.data.code), { ...details, ...(errors && { errors }) });
}

/** A code this version does not know is told as our own mistake. */
export function errorCode(code: string): ErrorCode {
  return isErrorCode(code) ? code : 'internal';
}

function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERRORS, code);
}

/** Any thrown thing as something with words. */
export function asAppError(thrown: unknown): AppError {
  return thrown instanceof AppError ? thrown : new AppError('internal', {}, { cause: thrown });
}
