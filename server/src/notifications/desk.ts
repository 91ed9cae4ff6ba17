import { dueDigests, runDigest } from '#mail/digests.ts';
import { runPublicDigest } from '#mail/publicDigest.ts';
import { type MailDeps, sendDue, settleBroken } from '#mail/sendDue.ts';
import { takeBounces } from '#mail/takeBounces.ts';
import { followLog } from './followLog.ts';
import { tellOfUpcoming } from './upcoming.ts';

export type DeskDeps = MailDeps & {
  /** The hour of the day at which digests go out. */
  readonly mailHour: number;
  /** Where mails lie that came back; none where no mail leaves. */
  readonly bounceFolder?: string | undefined;
};

/** The bus wakes it; this is for what the bus lost, and for what only time brings. */
const LOOKS_EVERY = 2_000;
/** After a failure, so that a full disk does not fill the log as well. */
const RESTS_FOR = 10_000;
const UPCOMING_EVERY = 10 * 60_000;
const BOUNCES_EVERY = 60_000;

const TOPICS = [
  'comments.changed',
  'consent.changed',
  'consent.reminded',
  'phase.changed',
  'workspace.changed',
  'referrals.changed',
  'mail.waiting',
] as const;

/** Tells people what happened, on their pages and by mail. One thing at a time; whatever comes meanwhile is done right after. */
export class NotificationDesk {
  readonly #deps: DeskDeps;
  readonly #subscriptions: (() => void)[] = [];
  #running: Promise<void> | undefined;
  #isAskedAgain = false;
  #upcomingAt = 0;
  #bouncesAt = 0;
  #isSettled = false;
  #restsUntil = 0;
  #timer: ReturnType<typeof setInterval> | undefined;

  constructor(deps: DeskDeps) {
    this.#deps = deps;
  }

  start(): void {
    const { bus } = this.#deps.storage;
    const wake = () => void this.#wake();
    for (const topic of TOPICS) this.#subscriptions.push(bus.subscribe(topic, wake));
    this.#timer = setInterval(wake, LOOKS_EVERY).unref();
    wake();
  }

  /** Resolves when everything that happened before this call was told. */
  async catchUp(): Promise<void> {
    this.#isAskedAgain = true;
    this.#running ??= this.#run();
    await this.#running;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    for (const stop of this.#subscriptions) stop();
    await this.#running?.catch(() => undefined);
  }

  async #run(): Promise<void> {
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        await this.#work();
      }
    } finally {
      this.#running = undefined;
    }
  }

  async #work(): Promise<void> {
    await followLog(this.#deps);
    await this.#tellUpcoming();
    for (const digest of dueDigests(this.#deps, this.#deps.mailHour)) {
      await runPublicDigest(this.#deps, digest.rhythm);
      await runDigest(this.#deps, digest);
    }
    await this.#sendMail();
  }

  async #tellUpcoming(): Promise<void> {
    const now = this.#deps.now();
    if (now >= this.#upcomingAt || this.#upcomingAt - now > UPCOMING_EVERY) {
      this.#upcomingAt = now + UPCOMING_EVERY;
      await tellOfUpcoming(this.#deps);
    }
  }

  /** What was under way when the process ended is settled before anything else is sent. */
  async #sendMail(): Promise<void> {
    if (!this.#isSettled) await settleBroken(this.#deps);
    this.#isSettled = true;
    await this.#takeBounces();
    await sendDue(this.#deps);
  }

  async #takeBounces(): Promise<void> {
    const { bounceFolder, now } = this.#deps;
    if (bounceFolder === undefined || Math.abs(now() - this.#bouncesAt) < BOUNCES_EVERY) return;
    this.#bouncesAt = now();
    await takeBounces(this.#deps, bounceFolder);
  }

  async #wake(): Promise<void> {
    if (performance.now() < this.#restsUntil) return;
    try {
      await this.catchUp();
    } catch (error) {
      this.#restsUntil = performance.now() + RESTS_FOR;
      this.#deps.logger.error({ err: error }, 'telling people what happened failed');
    }
  }
}
