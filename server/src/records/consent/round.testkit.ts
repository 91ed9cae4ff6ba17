import { randomBytes } from 'node:crypto';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import { ConsentAnswerId, ConsentRoundId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import type { Objection } from '@opgave/shared/method/consentAnswer';
import { openRound, prepareRound, respond } from '@opgave/shared/method/consentMoves';
import type { ConsentRound, RoundMove } from '@opgave/shared/method/consentRound';
import { type Group, sideOf } from '@opgave/shared/method/groups';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';

export interface TestObjection {
  readonly personId: PersonId;
  readonly group: Group;
  readonly sections: readonly ProblemSectionKey[];
}

/** A round that is open since `at`, in which these people objected, with the usual number of days. */
export function roundWith(objections: readonly TestObjection[], at: number): ConsentRound {
  const text = { version: 2, hash: 'two', sectionHashes: { causes: 'c2' } };
  const terms = {
    ...{ timeZone: 'Europe/Amsterdam', quorum: 0.5, reminders: 2, answersHiddenUntilClose: true },
    ...{ consentDays: 7, extensionDays: 3, repairDays: 5, recheckDays: 3 },
  };
  const seats = objections.map(({ personId, group }) => ({ personId, group, side: sideOf(group) }));
  const opened = made(openRound(made(prepareRound(text, terms, [])), seats, at));
  return objections.reduce(
    (round, { personId, sections }) => made(respond(round, personId, objectionTo(sections), at)),
    opened,
  );
}

export function recordOf(
  round: ConsentRound,
  workspaceId: WorkspaceId,
  openedBy: PersonId,
): ConsentRoundRecord {
  const [first] = round.stages;
  return {
    id: ConsentRoundId.parse(newId()),
    version: 1,
    ...{ workspaceId, number: 1, openedAt: first?.from ?? 0, openedBy, round },
    frozen: [],
    answerIds: round.seats.map(({ personId }) => ({ personId, id: ConsentAnswerId.parse(newId()) })),
    hidden: [],
    minority: [],
  };
}

function objectionTo(sections: readonly ProblemSectionKey[]): Objection {
  return {
    ...({ kind: 'objection', sections, reasonType: 'harm' } as const),
    text: 'Zo lijkt het alsof het onze eigen schuld is, en dat is niet waar.',
    ...{ forWhom: 'Mensen die bang zijn', wouldHelp: 'weet ik niet' },
    checks: { aboutProblem: true, harm: true, isBoundary: false },
  };
}

function made(move: RoundMove): ConsentRound {
  if (!move.ok) throw new Error(move.refusal);
  return move.round;
}

function newId(): string {
  return randomBytes(12).toString('hex');
}
