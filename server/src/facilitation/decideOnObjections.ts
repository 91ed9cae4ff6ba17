import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { DecideOnObjections, RoundAnswer } from '@opgave/shared/contract/consentSent';
import { goBack } from '@opgave/shared/method/phases';
import { judgeDecision, type SponsorDecision } from '@opgave/shared/method/sponsorDecision';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import { type AboutRound, answerIdOf, changed, roundNow } from '#records/consent/rounds.ts';
import { decision, requireAllowed, requireMember } from '#records/member.ts';
import type { FacilitationDeps } from './dependencies.ts';
import { commitMove } from './phaseMove.ts';

export type Deciding = AboutRound & { readonly input: DecideOnObjections };

/** The sponsor takes the workspace back, or goes on with a public answer to each objection that stays. Once. */
export async function decideOnObjections(deps: FacilitationDeps, deciding: Deciding): Promise<RoundAnswer> {
  const { workspaceId, personId } = deciding;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'consentResponse.decide');
  const answer = await retryWhenStale(() => decide(deps, member, deciding));
  if (answer.ok) deps.storage.bus.publish('consent.changed', { workspaceId });
  return answer;
}

async function decide(deps: FacilitationDeps, member: Member, deciding: Deciding): Promise<RoundAnswer> {
  const record = await roundNow(deps, deciding);
  if (record.decision) return refused('ALREADY_DECIDED');
  const given = givenDecision(record, deciding.input);
  const move = judgeDecision(record.round, given, deps.now());
  if (!move.ok) {
    return refused(
      move.refusal,
      move.unanswered.flatMap((to) => answerIdOf(record, to) ?? []),
    );
  }
  const { input } = deciding;
  const reason = input.kind === 'backToDefine' ? { reason: input.reason } : {};
  const made = { by: member.person.id, at: deps.now(), decision: given, ...reason };
  await store(deps, member, { record: { ...record, decision: made }, input });
  return { ok: true };
}

function refused(
  refusal: Extract<RoundAnswer, { ok: false }>['refusal'],
  missing: readonly string[] = [],
): RoundAnswer {
  return { ok: false, refusal, missing: [...missing] };
}

/** Answers are addressed by what everyone knows an objection by; the rules know it by its maker. */
function givenDecision({ answerIds }: ConsentRoundRecord, input: DecideOnObjections): SponsorDecision {
  if (input.kind === 'backToDefine') return { kind: 'backToDefine' };
  const answers = input.answers.flatMap(({ to, text }) => {
    const maker = answerIds.find(({ id }) => id === to)?.personId;
    return maker === undefined ? [] : [{ to: maker, text }];
  });
  return { kind: 'proceedWithAnswer', answers };
}

interface Decided {
  readonly record: ConsentRoundRecord;
  readonly input: DecideOnObjections;
}

/** Going back moves the workspace in the same commit; the reason is asked as of everyone who goes back. */
async function store(deps: FacilitationDeps, member: Member, { record, input }: Decided): Promise<void> {
  const event = decision(deps, member, {
    action: 'consent.decided',
    object: `consentRound:${record.id}`,
    details: { kind: input.kind },
  });
  if (input.kind === 'proceedWithAnswer') {
    await deps.storage.records.commit([{ kind: 'consentRound', value: changed(record, {}) }], [event]);
    return;
  }
  const from = member.workspace.phase;
  const move = goBack(from, 'define', input.reason);
  if (!move.ok) throw new Error(`The sponsor could not go back: ${move.unmet.join(', ')}`);
  const details = { from, to: move.to, reason: input.reason, isConsentVoid: true };
  await commitMove(deps, member, {
    ...{ to: move.to, recordedAs: 'phase.back', details, round: record },
    events: [event],
  });
}
