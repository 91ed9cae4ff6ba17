import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { PersonId } from '@opgave/shared/ids';
import { advanceRound } from '@opgave/shared/method/consentMoves';
import { repairGroups, repairSections } from '@opgave/shared/method/consentRepair';
import { stageAt } from '@opgave/shared/method/consentRound';
import { firstAnswer } from '@opgave/shared/method/consentTally';
import type { Group } from '@opgave/shared/method/groups';
import { can } from '@opgave/shared/method/permissions';
import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { everySection } from '#records/everySection.ts';
import { storedRounds } from './rounds.ts';

interface ProblemRights {
  readonly mayRead: boolean;
  readonly mayWrite: (root: string) => boolean;
}

/** A section in repair, and who writes in it until that repair is over. */
export interface OpenRepair {
  readonly section: ProblemSectionKey;
  readonly groups: readonly Group[];
  /** Who objected to this section, also when they have another group by now. */
  readonly people: readonly PersonId[];
  readonly from: number;
  readonly until: number;
}

/**
 * What one member may do with the problem text. Outside `consent` that is the same for every section; in repair only the
 * sections that objections named are open, and only until the last moment of the repair, however late the clock is.
 */
export async function problemAccess(
  deps: Pick<Dependencies, 'storage' | 'now'>,
  member: Member,
): Promise<ProblemRights> {
  const { actor, where, workspace } = member;
  const mayWrite = can(actor, 'problemDoc.write', where);
  const mayRead = mayWrite || can(actor, 'problemDoc.read', where);
  if (where.phase !== 'consent') return { mayRead, mayWrite: everySection(mayWrite) };
  const repairs = openRepairs((await storedRounds(deps, workspace.id)).at(-1), deps.now());
  return {
    mayRead,
    mayWrite: (root) => repairs.some((repair) => mayRepair(member, repair, root, deps.now())),
  };
}

/** The sections that are in repair at this moment. */
export function openRepairs(record: ConsentRoundRecord | undefined, at: number): readonly OpenRepair[] {
  if (!record) return [];
  // Which text a repair leads to does not matter for who may write: the repair is over by then.
  const round = advanceRound(record.round, at, record.round.text);
  const stage = stageAt(round, at);
  if (stage?.name !== 'repair') return [];
  return repairSections(round).flatMap((section) => {
    const groups = repairGroups(round, section, at);
    const people = round.seats
      .map(({ personId }) => personId)
      .filter((personId) => {
        const answer = firstAnswer(round, personId);
        return answer?.kind === 'objection' && answer.sections.includes(section);
      });
    return groups === undefined ? [] : [{ section, groups, people, from: stage.from, until: stage.until }];
  });
}

/** Whether this member writes in this section now. */
export function mayRepair(
  { actor, where, person }: Member,
  repair: OpenRepair,
  root: string,
  at: number,
): boolean {
  if (repair.section !== root || at < repair.from || at >= repair.until) return false;
  const own = actor.seat?.group;
  // An objector who was given another group meanwhile still repairs with those who stayed.
  const isObjector = own !== undefined && repair.people.includes(person.id);
  const groups = isObjector ? [...repair.groups, own] : repair.groups;
  return can(actor, 'problemDoc.write', { ...where, repairGroups: groups });
}
