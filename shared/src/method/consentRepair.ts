import type { PersonId } from '#ids.ts';
import { type ConsentRound, stageAt } from './consentRound.ts';
import { objectionsOf, standingObjections } from './consentTally.ts';
import type { Group } from './groups.ts';
import { PROBLEM_SECTIONS, type ProblemSectionKey } from './problemSections.ts';

/** The sections that objections named; no other opens in repair. */
export function repairSections(round: ConsentRound): readonly ProblemSectionKey[] {
  const named = new Set(firstObjections(round).flatMap(({ objection }) => objection.sections));
  return PROBLEM_SECTIONS.map(({ key }) => key).filter((key) => named.has(key));
}

/**
 * The groups of those who objected to this section, while it is in repair; undefined whenever it is not. `can()` takes
 * it as `where.repairGroups`: the facilitator and participants of these groups write, and nobody else.
 */
export function repairGroups(
  round: ConsentRound,
  section: ProblemSectionKey,
  at: number,
): readonly Group[] | undefined {
  if (stageAt(round, at)?.name !== 'repair') return undefined;
  const groups = firstObjections(round)
    .filter(({ objection }) => objection.sections.includes(section))
    .map(({ group }) => group);
  return groups.length === 0 ? undefined : [...new Set(groups)];
}

/** The sections that read differently after repair. */
export function changedSections(round: ConsentRound): readonly ProblemSectionKey[] {
  const { text, repaired } = round;
  if (!repaired) return [];
  return repairSections(round).filter((key) => text.sectionHashes[key] !== repaired.sectionHashes[key]);
}

/** Whether this person may write the minority text of the own group, which travels with an objection that stays. */
export function mayWriteMinorityText(round: ConsentRound, personId: PersonId): boolean {
  if (round.closing?.outcome !== 'standingObjection') return false;
  const group = round.seats.find((seat) => seat.personId === personId)?.group;
  return standingObjections(round).some((objection) => objection.group === group);
}

function firstObjections(round: ConsentRound) {
  return objectionsOf(round).filter(({ isAgainstRepair }) => !isAgainstRepair);
}
