import { AppError } from '@opgave/shared/contract/errors';
import type { Limits } from '@opgave/shared/contract/limits';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Counts what one address or person may do within a time; asking too much throws 'too-many'. */
export interface RateLimit {
  /** Throws when the count is full already; counts nothing. */
  check(key: string): Promise<void>;
  count(key: string): Promise<void>;
}

export interface RateLimits {
  /** Wrong secrets and wrong links, per address. */
  readonly wrongTokens: RateLimit;
  /** Mail asked for, per person, per mail address and per address on the network. */
  readonly addresses: RateLimit;
  /** Questions asked at a right door, per address on the network; a counter has many at one address. */
  readonly questions: RateLimit;
  /** Questions that one right door takes, whoever asks them. */
  readonly doorQuestions: RateLimit;
  /** Knocks at doors, per address on the network; a room full of people has one address. */
  readonly knocks: RateLimit;
  /** Invitations made, per person. */
  readonly invitations: RateLimit;
  /** Looking for words, per person. */
  readonly searches: RateLimit;
  /** Versions kept and put back, per person; each is a whole copy of a text. */
  readonly versions: RateLimit;
  /** Whatever else one sends to a table, per person: comments, answers, votes, ideas. */
  readonly changes: RateLimit;
}

const MINUTE = 60;
const QUARTER = 15 * 60;
const HOUR = 60 * 60;
const MAILS_ASKED = 10;
const QUESTIONS_ASKED = 30;
const QUESTIONS_AT_A_DOOR = 200;
const KNOCKS = 120;

/** The limits of `trust.md` section 2 that count per time; kept in memory, a restart forgets them. */
export function createRateLimits(limits: Limits): RateLimits {
  return {
    wrongTokens: rateLimit(limits.signInFailures, QUARTER),
    addresses: rateLimit(MAILS_ASKED, HOUR),
    questions: rateLimit(QUESTIONS_ASKED, HOUR),
    doorQuestions: rateLimit(QUESTIONS_AT_A_DOOR, HOUR),
    knocks: rateLimit(KNOCKS, HOUR),
    invitations: rateLimit(limits.invitationsPerHour, HOUR),
    searches: rateLimit(limits.searchesPerMinute, MINUTE),
    versions: rateLimit(limits.versionsPerHour, HOUR),
    changes: rateLimit(limits.changesPerMinute, MINUTE),
  };
}

function rateLimit(points: number, duration: number): RateLimit {
  const limiter = new RateLimiterMemory({ points, duration });
  return {
    async check(key) {
      const used = await limiter.get(key);
      if (used && used.consumedPoints >= points) throw tooMany(used);
    },
    async count(key) {
      await limiter.consume(key).catch(refuse);
    },
  };
}

function refuse(reason: unknown): never {
  throw reason instanceof RateLimiterRes ? tooMany(reason) : reason;
}

function tooMany({ msBeforeNext }: RateLimiterRes): AppError {
  return new AppError('too-many', { retryAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)) });
}
