import type { Seat } from '@opgave/shared/contract/records';
import type { Snapshot } from '@opgave/shared/contract/versionRecord';
import type { VersionView } from '@opgave/shared/contract/versions';
import { GROUPS, type Group, SIDES, type Side, sideOf } from '@opgave/shared/method/groups';
import type { OpennessMode } from '@opgave/shared/method/roles';
import * as Y from 'yjs';
import type { DocumentState } from '../documents.ts';

/** The groups of whoever added something since a version, by the attribution of the sync engine (P34). */
export function groupsSince(
  before: Pick<Snapshot, 'state'> | undefined,
  { doc, authors }: DocumentState,
  seats: readonly Seat[],
): readonly Group[] {
  const known = before ? clocksIn(Buffer.from(before.state, 'base64')) : new Map<number, number>();
  const people = [...Y.decodeStateVector(Y.encodeStateVector(doc))]
    .filter(([client, clock]) => clock > (known.get(client) ?? 0))
    .map(([client]) => authors.get(client));
  const groups = new Set(seats.flatMap(({ personId, group }) => (people.includes(personId) ? [group] : [])));
  return GROUPS.filter((group) => groups.has(group));
}

function clocksIn(state: Uint8Array): ReadonlyMap<number, number> {
  return Y.decodeStateVector(Y.encodeStateVectorFromUpdate(state));
}

interface Around {
  readonly seats: readonly Seat[];
  readonly opennessMode: OpennessMode | undefined;
  readonly sideOfOther: Side;
}

/** In a closed talk a group with one seat would say who wrote: then only the side is told (`method.md` section 15). */
export function writersView(groups: readonly Group[], around: Around): VersionView['by'] {
  const isMasked = (group: Group) =>
    around.opennessMode === 'ruleOfTheHouse' && activeSeats(around.seats, group) < 2;
  const sides = new Set(groups.filter(isMasked).map((group) => sideOf(group, around.sideOfOther)));
  return {
    groups: groups.filter((group) => !isMasked(group)),
    sides: SIDES.filter((side) => sides.has(side)),
  };
}

function activeSeats(seats: readonly Seat[], group: Group): number {
  return seats.filter((seat) => seat.status === 'active' && seat.group === group).length;
}
