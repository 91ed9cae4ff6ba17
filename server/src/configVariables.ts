import { isIP } from 'node:net';
import { LIMITS, type Limits } from '@opgave/shared/contract/limits';
import { PING_INTERVAL } from '@opgave/shared/contract/wire';
import { z } from 'zod';
import type { StartProblem } from '#startError.ts';

/** A whole number written in digits. */
export function whole(min: number, max: number) {
  return z.string().regex(/^\d+$/).transform(Number).pipe(z.int().min(min).max(max));
}

function list<T extends z.ZodType<string, string>>(item: T) {
  const parts = z.string().transform((value) => value.split(',').map((part) => part.trim()));
  return parts.pipe(z.array(item).min(1));
}

const Origin = z.string().refine((value) => {
  const isWeb = value.startsWith('http://') || value.startsWith('https://');
  return isWeb && URL.canParse(value) && new URL(value).origin === value;
});

const PROXY_NAMES: ReadonlySet<string> = new Set(['loopback', 'linklocal', 'uniquelocal']);
const Proxy = z.string().refine((value) => {
  if (PROXY_NAMES.has(value)) return true;
  const [address = '', bits, ...more] = value.split('/');
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  return family > 0 && more.length === 0 && (bits === undefined || whole(0, most).safeParse(bits).success);
});

const Contact = z.union([
  z.email().transform((address) => `mailto:${address}`),
  z.url({ protocol: /^https$/ }),
]);

/** The environment as it is read. A variable that is absent or empty has its default. */
export const Environment = z.object({
  PORT: whole(1, 65_535).prefault('3000'),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/)
    .prefault('127.0.0.1'),
  PUBLIC_ORIGINS: list(Origin).optional(),
  DATA_FOLDER: z.string().prefault('./data'),
  CLIENT_FOLDER: z.string().optional(),
  STORAGE: z.literal('embedded').prefault('embedded'),
  DEMO: z.enum(['on', 'off']).prefault('on'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).prefault('info'),
  TRUST_PROXY: list(Proxy).optional(),
  TLS_KEY_FILE: z.string().optional(),
  TLS_CERT_FILE: z.string().optional(),
  SECURITY_CONTACT: Contact.optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.email().optional(),
  MAIL_HOUR: whole(0, 23).prefault('8'),
});
export type VariableName = keyof typeof Environment.shape;

/** What each variable has to be, in the words of a sentence that begins with its name. */
export const EXPECTED: Readonly<Record<VariableName, StartProblem>> = {
  PORT: { nl: 'moet een geheel getal van 1 tot 65535 zijn', en: 'must be a whole number from 1 to 65535' },
  HOST: { nl: 'moet een adres zijn, zoals 0.0.0.0', en: 'must be an address, such as 0.0.0.0' },
  PUBLIC_ORIGINS: {
    nl: 'moet een lijst met komma’s zijn van adressen zonder pad, zoals https://opgave.example',
    en: 'must be a comma list of addresses without a path, such as https://opgave.example',
  },
  DATA_FOLDER: { nl: 'moet een map zijn', en: 'must be a folder' },
  CLIENT_FOLDER: { nl: 'moet een map zijn', en: 'must be a folder' },
  STORAGE: {
    nl: 'kan alleen embedded zijn; scale-out is er niet in deze versie',
    en: 'can only be embedded; scale-out is not available in this release',
  },
  DEMO: { nl: 'moet on of off zijn', en: 'must be on or off' },
  LOG_LEVEL: {
    nl: 'moet fatal, error, warn, info, debug, trace of silent zijn',
    en: 'must be fatal, error, warn, info, debug, trace or silent',
  },
  TRUST_PROXY: {
    nl: 'moet een lijst met komma’s zijn van adressen of reeksen, zoals 10.0.0.0/8',
    en: 'must be a comma list of addresses or ranges, such as 10.0.0.0/8',
  },
  TLS_KEY_FILE: { nl: 'moet een bestand zijn', en: 'must be a file' },
  TLS_CERT_FILE: { nl: 'moet een bestand zijn', en: 'must be a file' },
  SECURITY_CONTACT: {
    nl: 'moet een e-mailadres of een https-adres zijn',
    en: 'must be an e-mail address or an https address',
  },
  SMTP_URL: {
    nl: 'moet het adres van een mailserver zijn, zoals smtps://naam:wachtwoord@mail.example:465',
    en: 'must be the address of a mail server, such as smtps://name:password@mail.example:465',
  },
  MAIL_FROM: { nl: 'moet een e-mailadres zijn', en: 'must be an e-mail address' },
  MAIL_HOUR: { nl: 'moet een heel uur van 0 tot 23 zijn', en: 'must be a whole hour from 0 to 23' },
};

// These are in the schemas that browser and server share: a server that changed them alone would differ from its pages.
const SHARED_WITH_BROWSER: ReadonlySet<string> = new Set([
  'nameLength',
  'titleLength',
  'textLength',
  'reasonMinLength',
]);
const FACTOR = 100;
// Whoever has not answered two signs of life of the sync engine may be called dead, not sooner.
const LEAST: Partial<Record<keyof Limits, number>> = { deadMilliseconds: 2 * PING_INTERVAL };

export interface LimitVariable {
  readonly variable: string;
  readonly limit: keyof Limits;
  readonly standard: number;
  readonly min: number;
  readonly max: number;
}

/** Every limit an operator may change: at most a hundred times its default, and as a rule at least a hundredth. */
export const LIMIT_VARIABLES: readonly LimitVariable[] = Object.entries(LIMITS).flatMap(
  ([name, standard]) => {
    if (!isLimit(name) || SHARED_WITH_BROWSER.has(name)) return [];
    const variable = `LIMIT_${name.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;
    const min = LEAST[name] ?? Math.max(1, Math.ceil(standard / FACTOR));
    return [{ variable, limit: name, standard, min, max: standard * FACTOR }];
  },
);

function isLimit(name: string): name is keyof Limits {
  return Object.hasOwn(LIMITS, name);
}
