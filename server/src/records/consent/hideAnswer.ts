import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { HideAnswer } from '@opgave/shared/contract/consentSent';
import { AppError } from '@opgave/shared/contract/errors';
import type { ConsentAnswerId, PersonId } from '@opgave/shared/ids';
import type { ConsentRound } from '@opgave/shared/method/consentRound';
import { answersInView } from '@opgave/shared/method/consentView';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { type AboutRound, changed, roundNow } from './rounds.ts';

type HidingDeps = Dependencies & { readonly documents: Documents };
export type AboutAnswer = AboutRound & { readonly answerId: ConsentAnswerId };

/** Takes the words of an answer out of sight, for a personal attack. It counts as it did, and its author reads why. */
export async function hideAnswer(
  deps: HidingDeps,
  about: AboutAnswer & { readonly input: HideAnswer },
): Promise<void> {
  const { answerId, input } = about;
  const at = deps.now();
  await moderate(deps, about, 'consent.answerHidden', (hidden) => [
    ...hidden,
    { answerId, reason: input.reason, at },
  ]);
}

export async function showAnswer(deps: HidingDeps, about: AboutAnswer): Promise<void> {
  await moderate(deps, about, 'consent.answerShown', (hidden) =>
    hidden.filter(({ answerId }) => answerId !== about.answerId),
  );
}

type Hidden = ConsentRoundRecord['hidden'];

async function moderate(
  deps: HidingDeps,
  about: AboutAnswer,
  action: 'consent.answerHidden' | 'consent.answerShown',
  change: (hidden: Hidden) => Hidden,
): Promise<void> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  requireAllowed(member, 'consentResponse.moderate');
  const isStale = await retryWhenStale(async () => {
    const record = await roundNow(deps, about);
    requireSeen(record, about);
    const isHidden = record.hidden.some(({ answerId }) => answerId === about.answerId);
    if (isHidden === (action === 'consent.answerHidden')) return true;
    await deps.storage.records.commit(
      [{ kind: 'consentRound', value: changed(record, { hidden: change(record.hidden) }) }],
      [decision(deps, member, { action, object: `consentRound:${record.id}`, details: {} })],
    );
    return false;
  });
  if (isStale) throw new AppError('stale-version');
  deps.storage.bus.publish('consent.changed', { workspaceId: about.workspaceId });
}

/** The facilitator sees no answer before others do, and so can hide none. */
function requireSeen({ round, answerIds }: ConsentRoundRecord, about: AboutAnswer): void {
  const author = answerIds.find(({ id }) => id === about.answerId)?.personId;
  if (author === undefined || !saidInView(round, about.personId).includes(author))
    throw new AppError('not-found');
}

function saidInView(round: ConsentRound, viewer: PersonId): readonly PersonId[] {
  const { answers, rechecks } = answersInView(round, viewer);
  const said = [...answers, ...rechecks].filter(
    ({ answer }) => answer.kind !== 'consent' && answer.kind !== 'keep',
  );
  return said.map(({ personId }) => personId);
}
