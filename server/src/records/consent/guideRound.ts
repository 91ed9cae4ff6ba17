import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { ExtendRound, RemindRound, RoundAnswer } from '@opgave/shared/contract/consentSent';
import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { PersonId } from '@opgave/shared/ids';
import { extendRound as extended, remind as reminded } from '@opgave/shared/method/consentMoves';
import { repairSections } from '@opgave/shared/method/consentRepair';
import { type ConsentRound, type RoundMove, stageAt } from '@opgave/shared/method/consentRound';
import { firstAnswer } from '@opgave/shared/method/consentTally';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import type { Member } from '#identity/standing.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { type AboutRound, changed, roundNow } from './rounds.ts';

type GuidingDeps = Dependencies & { readonly documents: Documents };

/** Gives everyone more days, once, and only while a group is below quorum. */
export async function extendRound(
  deps: GuidingDeps,
  about: AboutRound & { readonly input: ExtendRound },
): Promise<RoundAnswer> {
  return guide(deps, about, {
    isSeen: ({ stages }) => stages.length === about.input.stages,
    move: (round) => extended(round, deps.now()),
    line: ({ stages }) => ({
      action: 'consent.extended',
      details: { lastDay: stages.at(-1)?.lastDay ?? '' },
    }),
    tell: () => deps.storage.bus.publish('consent.changed', { workspaceId: about.workspaceId }),
  });
}

/** Asks once more whoever still has something to say, and nobody else. */
export async function remindRound(
  deps: GuidingDeps,
  about: AboutRound & { readonly input: RemindRound },
): Promise<RoundAnswer> {
  const { workspaceId } = about;
  return guide(deps, about, {
    isSeen: ({ remindedAt }) => remindedAt.length === about.input.sent,
    move: (round) => reminded(round, deps.now()),
    line: (round) => ({
      action: 'consent.reminded',
      details: { people: waitingFor(round, deps.now()).length },
    }),
    tell(round) {
      deps.storage.bus.publish('consent.reminded', { workspaceId, onlyTo: waitingFor(round, deps.now()) });
      deps.storage.bus.publish('consent.changed', { workspaceId });
    },
  });
}

/** Who can still do something in the stage that runs, and did not. */
export function waitingFor(round: ConsentRound, at: number): readonly PersonId[] {
  const stage = stageAt(round, at)?.name;
  const people = round.seats.filter(({ removedAt }) => removedAt === undefined);
  const waiting = people.filter(({ personId, group }) => {
    if (stage === 'open' || stage === 'extended') return firstAnswer(round, personId) === undefined;
    if (stage === 'recheck') return round.rechecks.every((given) => given.personId !== personId);
    return stage === 'repair' && repairingGroups(round).includes(group);
  });
  return waiting.map(({ personId }) => personId);
}

function repairingGroups(round: ConsentRound): readonly string[] {
  const sections = repairSections(round);
  return round.seats
    .filter(({ personId }) => {
      const answer = firstAnswer(round, personId);
      return answer?.kind === 'objection' && answer.sections.some((section) => sections.includes(section));
    })
    .map(({ group }) => group);
}

interface Guidance {
  /** Whether the facilitator saw the round as it is. */
  readonly isSeen: (round: ConsentRound) => boolean;
  readonly move: (round: ConsentRound) => RoundMove;
  readonly line: (round: ConsentRound) => Pick<NewAuditEvent, 'action' | 'details'>;
  readonly tell: (round: ConsentRound) => void;
}

/** Answers that come in meanwhile are no reason to ask the facilitator again. */
async function guide(deps: GuidingDeps, about: AboutRound, guidance: Guidance): Promise<RoundAnswer> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  requireAllowed(member, 'consentResponse.moderate');
  const outcome = await retryWhenStale(() => tryToGuide(deps, member, about, guidance));
  if (outcome === 'stale') throw new AppError('stale-version');
  return outcome;
}

async function tryToGuide(
  deps: GuidingDeps,
  member: Member,
  about: AboutRound,
  { isSeen, move, line, tell }: Guidance,
): Promise<RoundAnswer | 'stale'> {
  const record = await roundNow(deps, about);
  if (!isSeen(record.round)) return 'stale';
  const moved = move(record.round);
  if (!moved.ok) return { ok: false, refusal: moved.refusal, missing: [...moved.missing] };
  await store(deps, member, changed(record, { round: moved.round }), line(moved.round));
  tell(moved.round);
  return { ok: true };
}

async function store(
  deps: GuidingDeps,
  member: Member,
  value: ConsentRoundRecord,
  line: Pick<NewAuditEvent, 'action' | 'details'>,
): Promise<void> {
  await deps.storage.records.commit(
    [{ kind: 'consentRound', value }],
    [decision(deps, member, { ...line, object: `consentRound:${value.id}` })],
  );
}
