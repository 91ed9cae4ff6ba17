import { AppError } from '@opgave/shared/contract/errors';
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';
import { z } from 'zod';

const SECRETS = ['token', 'tokenHash', 'secret', 'cookie', 'cookies', 'authorization', 'signIn', 'password'];
const PERSONAL = ['displayName', 'name', 'email', 'organisation'];
const CONTENT = [
  'text',
  'title',
  'occasion',
  'reason',
  'update',
  'state',
  'body',
  'query',
  'headers',
  'input',
];
const HIDDEN = [...SECRETS, ...PERSONAL, ...CONTENT];
const REDACTED = HIDDEN.flatMap((field) => [field, `*.${field}`, `*.*.${field}`]);

export type LogLevel = NonNullable<LoggerOptions['level']>;

/** One JSON line per happening. What people write, their names and their secrets never get in, whatever is handed over. */
export function createLogger(level: LogLevel, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths: REDACTED, censor: '[hidden]' },
    serializers: { err: describeError, cause: describeError },
  };
  return destination ? pino(options, destination) : pino(options);
}

/**
 * What is told of a failure: its kind, code and place. The message stays out where it may quote what came in: of a
 * parser or a schema.
 */
function describeError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const quotesInput =
    error instanceof SyntaxError || error instanceof URIError || error instanceof z.core.$ZodError;
  const code: unknown = Reflect.get(error, 'code');
  return {
    type: error.name,
    ...(!quotesInput && { message: error.message }),
    ...(typeof code === 'string' && { code }),
    ...(error instanceof AppError && { details: error.details }),
    stack: error.stack?.split('\n').filter((line) => line.startsWith('    at ')),
    ...(error.cause !== undefined && { cause: describeError(error.cause) }),
  };
}
