import { AppError } from '@opgave/shared/contract/errors';
import type { Request, RequestHandler } from 'express';
import { z } from 'zod';

const MAX_DEPTH = 20;

const NoBody = z.strictObject({}).optional();

/** The body by its schema; every mistake is named at once. */
export function parseBody<S extends z.ZodType>(schema: S, request: Request): z.output<S> {
  const body: unknown = request.body;
  return parseInput(schema, body);
}

/** For an endpoint that takes nothing: a body is a mistake. */
export function refuseBody(request: Request): void {
  parseBody(NoBody, request);
}

export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  throw new AppError('invalid-input', { errors });
}

/** An id in the path. What is no id of ours does not exist; nothing is looked up for it (T09). */
export function parseId<S extends z.ZodType>(schema: S, request: Request, name: string): z.output<S> {
  const parsed = schema.safeParse(request.params[name]);
  if (!parsed.success) throw new AppError('not-found');
  return parsed.data;
}

/** No endpoint takes address parameters, so every one of them is a mistake: repeated, nested or plain (T10). */
export const refuseQuery: RequestHandler = (request, _response, next) => {
  const start = request.originalUrl.indexOf('?');
  const names = start < 0 ? [] : [...new URLSearchParams(request.originalUrl.slice(start)).keys()];
  if (names.length > 0) {
    const errors = [...new Set(names)].map((path) => ({ path, message: 'unknown' }));
    throw new AppError('invalid-input', { errors });
  }
  next();
};

/** Refuses a body that is too deep before any schema walks through it. */
export const refuseDeepBody: RequestHandler = (request, _response, next) => {
  const body: unknown = request.body;
  if (isDeeper(body, MAX_DEPTH)) {
    throw new AppError('invalid-input', { errors: [{ path: '', message: 'too-deep' }] });
  }
  next();
};

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}
