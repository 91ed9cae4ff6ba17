import type { AnswerReceipt, GiveAnswer, GiveRecheck } from '@opgave/shared/contract/consentSent';
import { AppError } from '@opgave/shared/contract/errors';
import type { ConsentAnswer, RecheckAnswer } from '@opgave/shared/method/consentAnswer';
import { respond, respondToRepair } from '@opgave/shared/method/consentMoves';
import { activeSeat, type ConsentRound, type RoundMove } from '@opgave/shared/method/consentRound';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { type AboutRound, changed, roundNow } from './rounds.ts';

type AnsweringDeps = Dependencies & { readonly documents: Documents };

/** Gives or changes one's own answer. What comes too late goes back to its author, word for word. */
export async function giveAnswer(
  deps: AnsweringDeps,
  about: AboutRound & { readonly input: GiveAnswer },
): Promise<AnswerReceipt> {
  const { personId } = about;
  const { version, answer } = about.input;
  return give(deps, about, {
    version,
    answer,
    before: ({ answers }) => answers.filter((given) => given.personId === personId).length,
    move: (round, at) => respond(round, personId, answer, at),
    action: (before) => (before === 0 ? 'consent.responded' : 'consent.responseChanged'),
  });
}

/** Says what one thinks of the text after repair. */
export async function giveRecheck(
  deps: AnsweringDeps,
  about: AboutRound & { readonly input: GiveRecheck },
): Promise<AnswerReceipt> {
  const { personId } = about;
  const { version, answer } = about.input;
  return give(deps, about, {
    version,
    answer,
    before: ({ rechecks }) => rechecks.filter((given) => given.personId === personId).length,
    move: (round, at) => respondToRepair(round, personId, answer, at),
    action: (before) => (before === 0 ? 'consent.rechecked' : 'consent.recheckChanged'),
  });
}

interface Giving {
  /** How many answers of one's own were seen. */
  readonly version: number;
  readonly answer: ConsentAnswer | RecheckAnswer;
  readonly before: (round: ConsentRound) => number;
  readonly move: (round: ConsentRound, at: number) => RoundMove;
  readonly action: (before: number) => string;
}

/** Many answer at the same moment; only one's own other tab makes one's answer stale. */
async function give(deps: AnsweringDeps, about: AboutRound, giving: Giving): Promise<AnswerReceipt> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  const receipt = await inTurn(about.roundId, () =>
    retryWhenStale(() => tryToGive(deps, member, about, giving)),
  );
  if (receipt === 'stale') throw new AppError('stale-version');
  if (receipt.ok) deps.storage.bus.publish('consent.changed', { workspaceId: about.workspaceId });
  return receipt;
}

async function tryToGive(
  deps: AnsweringDeps,
  member: Member,
  about: AboutRound,
  giving: Giving,
): Promise<AnswerReceipt | 'stale'> {
  const record = await roundNow(deps, about);
  const at = deps.now();
  const before = giving.before(record.round);
  const move = giving.move(record.round, at);
  if (!move.ok) {
    requireOwnAnswer(member, record.round);
    return { ok: false, refusal: move.refusal, missing: [...move.missing], answer: giving.answer };
  }
  if (!mayAnswer(member)) throw new AppError('not-allowed', { action: 'consentResponse.write' });
  if (giving.version !== before) return 'stale';
  const object = `consentRound:${record.id}`;
  await deps.storage.records.commit(
    [{ kind: 'consentRound', value: changed(record, { round: move.round }) }],
    [decision(deps, member, { action: giving.action(before), object, details: {} })],
  );
  return { ok: true, sentAt: timestamp(at), version: before + 1 };
}

/** Whether this member answers in a round at all, here and now. */
export function mayAnswer({ actor, where, person }: Member): boolean {
  return can(actor, 'consentResponse.write', { ...where, owner: person.id });
}

/** Whoever never could answer is refused; whoever could have is told why not. */
function requireOwnAnswer(member: Member, round: ConsentRound): void {
  const couldAnswer = activeSeat(round, member.person.id) !== undefined || mayAnswer(member);
  if (!couldAnswer) throw new AppError('not-allowed', { action: 'consentResponse.write' });
}
