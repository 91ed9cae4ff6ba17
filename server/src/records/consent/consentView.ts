import type { ConsentView, PreparedView, RoundView } from '@opgave/shared/contract/consent';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { Seat } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { addDays, calendarDay } from '@opgave/shared/method/calendar';
import { openRound, prepareRound } from '@opgave/shared/method/consentMoves';
import { stateOf } from '@opgave/shared/method/consentRound';
import { quorumPerGroup } from '@opgave/shared/method/consentTally';
import { can } from '@opgave/shared/method/permissions';
import type { Member } from '#identity/standing.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { outsideFirst } from './groupViews.ts';
import { type Prepared, prepareNow, seatsThatCount } from './openRound.ts';
import { type AboutRound, type RoundDeps, roundNow, roundsNow } from './rounds.ts';
import { roundView } from './roundView.ts';

/** What one member may know of consent at this table: the round that can be opened, the newest one, and a list of all. */
export async function viewConsent(
  deps: RoundDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<ConsentView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'consentResponse.read');
  const [seats, rounds, prepared] = await Promise.all([
    deps.storage.records.listByWorkspace('seat', workspaceId),
    roundsNow(deps, workspaceId),
    prepareNow(deps, member.workspace),
  ]);
  const newest = rounds.at(-1);
  const at = deps.now();
  return {
    ...(prepared && { prepared: preparedView(prepared, { member, seats, at }) }),
    mayOpen:
      prepared !== undefined &&
      !prepared.isUsed &&
      can(member.actor, 'consentResponse.moderate', member.where),
    ...(newest && { round: roundView({ member, seats, record: newest, at }) }),
    rounds: rounds.map(listed),
  };
}

/** One round by its id, as it is kept on record. */
export async function viewRound(deps: RoundDeps, about: AboutRound): Promise<RoundView> {
  const member = await requireMember(deps, about.workspaceId, about.personId);
  requireAllowed(member, 'consentResponse.read');
  const record = await roundNow(deps, about);
  const seats = await deps.storage.records.listByWorkspace('seat', about.workspaceId);
  return roundView({ member, seats, record, at: deps.now() });
}

function listed({ id, number, openedAt, round }: ConsentRoundRecord): ConsentView['rounds'][number] {
  return {
    id,
    number,
    openedAt: timestamp(openedAt),
    state: stateOf(round),
    ...(round.closing && { outcome: round.closing.outcome }),
    isVoid: round.voidedAt !== undefined,
  };
}

interface Around {
  readonly member: Member;
  readonly seats: readonly Seat[];
  readonly at: number;
}

function preparedView(prepared: Prepared, { member, seats, at }: Around): PreparedView {
  const { number, text, words, terms, isUsed } = prepared;
  return {
    number,
    text: { version: text.version, hash: text.hash, sections: words },
    terms,
    lastDay: addDays(calendarDay(at, terms.timeZone), terms.consentDays),
    groups: groupsAsked(prepared, { member, seats, at }),
    ...(isUsed && { refusal: 'SAME_TEXT' }),
  };
}

/** How many people would be asked, and how many answers of each group are enough. */
function groupsAsked({ text, terms }: Prepared, { member, seats, at }: Around): PreparedView['groups'] {
  const asked = prepareRound(text, terms, []);
  if (!asked.ok) return [];
  const opened = openRound(asked.round, seatsThatCount(member.workspace, seats), at);
  if (!opened.ok) return [];
  return outsideFirst(quorumPerGroup(opened.round)).map(({ group, side, seats: count, needed }) => ({
    ...{ group, side, needed },
    seats: count,
  }));
}
