import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMITS, type Limits } from '@opgave/shared/contract/limits';
import type { z } from 'zod';
import { Environment, EXPECTED, LIMIT_VARIABLES, whole } from '#configVariables.ts';
import { StartError, type StartProblem } from '#startError.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Where people find the pages, exactly as a browser names it. Links are made with the first. */
  readonly origins: readonly [string, ...string[]];
  readonly dataFolder: string;
  readonly clientFolder: string;
  readonly storage: 'embedded';
  /** Fill an empty data folder with the demo workspace. */
  readonly fillsDemo: boolean;
  readonly logLevel: z.infer<typeof Environment>['LOG_LEVEL'];
  /** Addresses whose `X-Forwarded-*` headers are believed. */
  readonly trustProxy: readonly string[];
  readonly tls?: { readonly keyFile: string; readonly certFile: string };
  readonly mail: {
    /** The mail server; without it mails lie in the folder `outbox`. */
    readonly url?: string;
    readonly from: string;
    /** The hour of the day at which digests go out. */
    readonly hour: number;
  };
  /** For `/.well-known/security.txt`: a `mailto:` or `https:` address. */
  readonly securityContact?: string;
  readonly limits: Limits;
}
export type RawEnvironment = Readonly<Record<string, string | undefined>>;

// The same from the source (server/src) and from the bundle (server/dist).
const BUILT_CLIENT = fileURLToPath(new URL('../../client/dist', import.meta.url));

/** The whole configuration; throws one StartError that names everything that is wrong with it. */
export function readConfig(raw: RawEnvironment): Config {
  const environment = Object.fromEntries(Object.entries(raw).filter(([, value]) => value?.trim() !== ''));
  const parsed = Environment.safeParse(environment);
  const limits = readLimits(environment);
  const problems = [
    ...(parsed.success ? tlsProblems(parsed.data) : variableProblems(parsed.error)),
    ...limits.problems,
    ...silenceProblems(limits.values),
    ...unknownLimits(environment),
  ];
  if (!parsed.success || problems.length > 0) throw new StartError(problems);
  return toConfig(parsed.data, limits.values);
}

function toConfig(variables: z.infer<typeof Environment>, limits: Limits): Config {
  const { PORT, TLS_KEY_FILE: keyFile, TLS_CERT_FILE: certFile, SECURITY_CONTACT } = variables;
  const tls = keyFile !== undefined && certFile !== undefined ? { keyFile, certFile } : undefined;
  const scheme = tls ? 'https' : 'http';
  const [first = `${scheme}://localhost:${PORT}`, ...others] = variables.PUBLIC_ORIGINS ?? [
    `${scheme}://localhost:${PORT}`,
    `${scheme}://127.0.0.1:${PORT}`,
  ];
  return {
    port: PORT,
    host: variables.HOST,
    origins: [first, ...others],
    dataFolder: path.resolve(variables.DATA_FOLDER),
    clientFolder: path.resolve(variables.CLIENT_FOLDER ?? BUILT_CLIENT),
    storage: variables.STORAGE,
    fillsDemo: variables.DEMO === 'on',
    logLevel: variables.LOG_LEVEL,
    trustProxy: variables.TRUST_PROXY ?? [],
    mail: mailOf(variables, first),
    limits,
    ...(tls && { tls }),
    ...(SECURITY_CONTACT !== undefined && { securityContact: SECURITY_CONTACT }),
  };
}

function mailOf(
  { SMTP_URL, MAIL_FROM, MAIL_HOUR }: z.infer<typeof Environment>,
  origin: string,
): Config['mail'] {
  return {
    ...(SMTP_URL !== undefined && { url: SMTP_URL }),
    from: MAIL_FROM ?? `opgave@${new URL(origin).hostname}`,
    hour: MAIL_HOUR,
  };
}

function variableProblems(error: z.ZodError): readonly StartProblem[] {
  const names = new Set(error.issues.map(({ path: [name] }) => String(name)));
  return Object.entries(EXPECTED)
    .filter(([name]) => names.has(name))
    .map(([name, { nl, en }]) => ({ nl: `${name} ${nl}.`, en: `${name} ${en}.` }));
}

function tlsProblems({ TLS_KEY_FILE, TLS_CERT_FILE }: z.infer<typeof Environment>): readonly StartProblem[] {
  if ((TLS_KEY_FILE === undefined) === (TLS_CERT_FILE === undefined)) return [];
  return [
    {
      nl: 'TLS_KEY_FILE en TLS_CERT_FILE horen bij elkaar: geef beide of geen van beide.',
      en: 'TLS_KEY_FILE and TLS_CERT_FILE belong together: give both or neither.',
    },
  ];
}

function readLimits(environment: RawEnvironment) {
  const values: { -readonly [K in keyof Limits]: number } = { ...LIMITS };
  const problems: StartProblem[] = [];
  for (const { variable, limit, min, max, standard } of LIMIT_VARIABLES) {
    const parsed = whole(min, max).safeParse(environment[variable] ?? String(standard));
    if (parsed.success) values[limit] = parsed.data;
    else {
      problems.push({
        nl: `${variable} moet een geheel getal van ${min} tot ${max} zijn.`,
        en: `${variable} must be a whole number from ${min} to ${max}.`,
      });
    }
  }
  return { values, problems };
}

/** Whoever is asked for a sign of life needs time to give one. */
function silenceProblems({ pingMilliseconds, deadMilliseconds }: Limits): readonly StartProblem[] {
  if (deadMilliseconds > pingMilliseconds) return [];
  return [
    {
      nl: 'LIMIT_DEAD_MILLISECONDS moet meer zijn dan LIMIT_PING_MILLISECONDS, anders wordt iedereen afgesloten.',
      en: 'LIMIT_DEAD_MILLISECONDS must be more than LIMIT_PING_MILLISECONDS, or everybody is cut off.',
    },
  ];
}

/** A limit with a spelling mistake would otherwise be no limit at all. */
function unknownLimits(environment: RawEnvironment): readonly StartProblem[] {
  const known = new Set(LIMIT_VARIABLES.map(({ variable }) => variable));
  const unknown = Object.keys(environment).filter((name) => name.startsWith('LIMIT_') && !known.has(name));
  return unknown.map((name) => ({ nl: `${name} bestaat niet.`, en: `${name} does not exist.` }));
}
