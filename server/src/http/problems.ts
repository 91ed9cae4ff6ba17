import { AppError, ERRORS, type ErrorCode, type ErrorDetails } from '@opgave/shared/contract/errors';
import type { Problem } from '@opgave/shared/contract/problem';
import type { ErrorRequestHandler, RequestHandler } from 'express';
import type { Logger } from 'pino';
import { z } from 'zod';

const InputErrors = z.array(z.object({ path: z.string(), message: z.string() }));
const RetryAfter = z.int().min(1);
/** What Express and its body parser throw: an error with a status. */
const HttpError = z.object({ status: z.int().min(400).max(499) });

/** No such endpoint. */
export const unknownEndpoint: RequestHandler = () => {
  throw new AppError('not-found');
};

/** Every failure as `application/problem+json`; of what we did not foresee, only the log hears more (RFC 9457). */
export function answerProblems(log: Logger): ErrorRequestHandler {
  return (thrown: unknown, request, response, next) => {
    const error = asAppError(thrown);
    if (error.code === 'internal') log.error({ err: thrown, method: request.method }, 'request failed');
    if (response.headersSent) return next(thrown);
    const problem = problemOf(error.code, error.details);
    const retryAfter = RetryAfter.safeParse(error.details['retryAfter']);
    if (retryAfter.success) response.setHeader('Retry-After', retryAfter.data);
    response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
  };
}

/** What was thrown, as the failure that a caller can act on. */
export function asAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const known = HttpError.safeParse(thrown);
  if (!known.success) return new AppError('internal');
  if (known.data.status === 413) return new AppError('too-large');
  if (thrown instanceof URIError) return new AppError('not-found');
  return new AppError('invalid-input', { errors: [{ path: '', message: 'unreadable' }] });
}

function problemOf(code: ErrorCode, { errors, ...details }: ErrorDetails): Problem {
  const inputErrors = InputErrors.safeParse(errors);
  return {
    type: `urn:opgave:problem:${code}`,
    title: code.replaceAll('-', ' '),
    status: ERRORS[code].status,
    code,
    details,
    ...(inputErrors.success && { errors: inputErrors.data }),
  };
}
