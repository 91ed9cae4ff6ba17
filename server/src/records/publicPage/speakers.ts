import type { ConsentRoundRecord, SectionWords } from '@opgave/shared/contract/consentRecord';
import type { Workspace } from '@opgave/shared/contract/records';
import { countedSeats } from '@opgave/shared/method/consentTally';
import { type Group, sideOf } from '@opgave/shared/method/groups';
import { groupsSpokenAs } from '@opgave/shared/method/opening';
import { type SpokenAs, sizesOf, speakersAs } from '@opgave/shared/method/publicRecord';
import type { Role } from '@opgave/shared/method/roles';
import type { Dependencies } from '#identity/dependencies.ts';

/** How somebody of a group is written of on the public page. */
export type Spoken = (group: Group | undefined) => SpokenAs;
type AtTable = Pick<Workspace, 'id' | 'opennessMode' | 'opening' | 'sideOfOther'>;

/** Of those whose answer was asked in a round. */
export function spokenInRound(table: AtTable, { round }: ConsentRoundRecord): Spoken {
  const { sideOfOther } = table;
  const sizes = sizesOf(countedSeats(round), (group) => sideOf(group, sideOfOther));
  return speakersAs(sizes, groupsSpokenAs(table));
}

/** Of those who have a seat now from which one can say this: whoever leads or only looks is nobody of a group here. */
export async function spokenAtTable(
  { storage }: Pick<Dependencies, 'storage'>,
  table: AtTable,
  roles: readonly Role[],
): Promise<Spoken> {
  const { id, sideOfOther } = table;
  const seats = await storage.records.listByWorkspace('seat', id);
  const taken = seats.filter(({ status, role }) => status === 'active' && roles.includes(role));
  return speakersAs(
    sizesOf(taken, (group) => sideOf(group, sideOfOther)),
    groupsSpokenAs(table),
  );
}

/** The agreed words; between which groups a difference is, stands there as far as groups are named at all. */
export function sectionsFor(sections: readonly SectionWords[], spoken: Spoken): readonly SectionWords[] {
  const isNamed = (group: Group | undefined) => group !== undefined && spoken(group).kind === 'group';
  return sections.map(({ section, blocks }) => ({
    section,
    blocks: blocks.map((block) => {
      if (block.kind !== 'difference') return block;
      const { groupA, groupB, ...rest } = block;
      return isNamed(groupA) && isNamed(groupB) ? block : rest;
    }),
  }));
}
