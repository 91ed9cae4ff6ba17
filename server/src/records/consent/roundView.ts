import type { RoundView } from '@opgave/shared/contract/consent';
import type { ConsentRoundRecord, SectionWords } from '@opgave/shared/contract/consentRecord';
import { calendarDay, daysBetween } from '@opgave/shared/method/calendar';
import { changedSections } from '@opgave/shared/method/consentRepair';
import { activeSeat, type ConsentRound, stageAt, stateOf } from '@opgave/shared/method/consentRound';
import {
  missingGroups,
  outsideGroupsWithQuorum,
  standingObjections,
} from '@opgave/shared/method/consentTally';
import { isNamedAt } from '@opgave/shared/method/opening';
import { can } from '@opgave/shared/method/permissions';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { decisionUntil } from '@opgave/shared/method/sponsorDecision';
import type { Member } from '#identity/standing.ts';
import { timestamp } from '../moment.ts';
import { type AroundRound, concernViews, objectionViews } from './answerViews.ts';
import { mayAnswer } from './giveAnswer.ts';
import { groupViews, shownRound } from './groupViews.ts';
import { waitingFor } from './guideRound.ts';
import { mineView } from './mineView.ts';
import { mayRepair, openRepairs } from './problemAccess.ts';
import { minorityGroupOf } from './writeMinority.ts';

/** One round as this member may know it now. Whatever is hidden is not in it. */
export function roundView(around: AroundRound): RoundView {
  const { record, at } = around;
  const { round, id, number } = record;
  const daysLeft = daysLeftOf(round, at);
  return {
    id,
    number,
    state: stateOf(round),
    isVoid: round.voidedAt !== undefined,
    text: { version: round.text.version, hash: round.text.hash, sections: record.frozen },
    terms: round.terms,
    stages: [...round.stages],
    ...(daysLeft !== undefined && { daysLeft }),
    groups: groupViews(around),
    mine: mineView(around),
    may: mayOf(around),
    reminders: {
      sentAt: round.remindedAt.map(timestamp),
      left: Math.max(0, round.terms.reminders - round.remindedAt.length),
      waiting: waitingFor(round, at).length,
    },
    concerns: concernViews(around),
    objections: objectionViews(around),
    ...repairView(around),
    changes: changesOf(record),
    ...(round.repaired && { repairedVersion: round.repaired.version }),
    ...closingView(round),
    ...decisionView(around),
    minority: minorityViews(around),
  };
}

function daysLeftOf(round: ConsentRound, at: number): number | undefined {
  const stage = stageAt(round, at);
  return stage && daysBetween(calendarDay(at, round.terms.timeZone), stage.lastDay);
}

function mayOf(around: AroundRound): RoundView['may'] {
  const { member, record, at } = around;
  const { round } = record;
  const stage = stageAt(round, at)?.name;
  const isCounted = activeSeat(round, member.person.id) !== undefined && mayAnswer(member);
  const leads = can(member.actor, 'consentResponse.moderate', member.where);
  const isAnswering = stage === 'open' || stage === 'extended';
  return {
    respond: isCounted && isAnswering,
    recheck: isCounted && stage === 'recheck',
    extend: leads && stage === 'open' && missingGroups(round).length > 0,
    remind: leads && stage !== undefined && round.remindedAt.length < round.terms.reminders,
    hide: leads,
    decide: mayDecide(member, record),
    writeMinority: minorityGroupOf(member, record) !== undefined,
  };
}

function mayDecide({ actor, where }: Member, record: ConsentRoundRecord): boolean {
  const isAsked = decisionUntil(record.round) !== undefined && record.decision === undefined;
  return isAsked && can(actor, 'consentResponse.decide', where);
}

/** Which sections opened, for which groups; kept afterwards, for it is part of what happened. */
function repairView({ member, record, at }: AroundRound): Pick<RoundView, 'repair'> {
  const stage = record.round.stages.find(({ name }) => name === 'repair');
  if (!stage) return {};
  const isOpen = openRepairs(record, at).length > 0;
  return {
    repair: {
      sections: openRepairs(asInRepair(record), stage.from).map((repair) => ({
        section: repair.section,
        groups: [...repair.groups],
        mayWrite: isOpen && mayRepair(member, repair, repair.section, at),
      })),
    },
  };
}

/** The round as it was when its repair began. */
function asInRepair(record: ConsentRoundRecord): ConsentRoundRecord {
  const { closing: _, voidedAt: __, ...round } = record.round;
  const until = round.stages.findIndex(({ name }) => name === 'repair');
  return { ...record, round: { ...round, stages: round.stages.slice(0, until + 1) } };
}

function changesOf({ round, frozen, repaired }: ConsentRoundRecord): RoundView['changes'] {
  return changedSections(round).map((section) => ({
    section,
    before: wordsIn(frozen, section),
    after: wordsIn(repaired ?? frozen, section),
  }));
}

function wordsIn(words: readonly SectionWords[], section: ProblemSectionKey): SectionWords {
  return words.find((one) => one.section === section) ?? { section, blocks: [] };
}

function closingView(round: ConsentRound): Pick<RoundView, 'closing'> {
  if (!round.closing) return {};
  return {
    closing: {
      at: timestamp(round.closing.at),
      outcome: round.closing.outcome,
      missingGroups: [...missingGroups(round)],
      outsideGroupsWithQuorum: outsideGroupsWithQuorum(shownRound(round)),
    },
  };
}

function decisionView({ member, seats, record }: AroundRound): Pick<RoundView, 'decision'> {
  const { round, decision } = record;
  const { voidedAt: _, ...counting } = round;
  const until = decisionUntil(counting);
  if (until === undefined) return {};
  if (!decision) return { decision: { until: timestamp(until) } };
  const name = seats.find(({ personId }) => personId === decision.by)?.displayName;
  const isNamed = isNamedAt(member.workspace, decision.by) && name !== undefined;
  return {
    decision: {
      until: timestamp(until),
      made: {
        kind: decision.decision.kind,
        ...(isNamed && { by: name }),
        at: timestamp(decision.at),
        ...(decision.reason !== undefined && { reason: decision.reason }),
      },
    },
  };
}

/** One place for every group whose objection stays. */
function minorityViews({ member, record }: AroundRound): RoundView['minority'] {
  const { round } = record;
  if (round.closing?.outcome !== 'standingObjection') return [];
  const groups = [...new Set(standingObjections(round).map(({ group }) => group))];
  return groups.map((group) => {
    const written = record.minority.find((one) => one.group === group);
    return {
      group,
      version: written?.version ?? 0,
      text: written?.text ?? '',
      ...(written && { writtenAt: timestamp(written.at) }),
      mayWrite: minorityGroupOf(member, record) === group,
    };
  });
}
