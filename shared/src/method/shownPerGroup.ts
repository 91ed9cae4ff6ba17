import { type Group, SIDES, type Side } from './groups.ts';
import type { OpennessMode } from './roles.ts';
import { smallTogether } from './smallTogether.ts';

/** What one person gave without being seen, by where that person sits. */
interface Given {
  readonly group: Group;
  readonly side: Side;
}

interface Lot<T> {
  readonly side: Side;
  readonly groups: Group[];
  readonly given: readonly T[];
}

/**
 * Per group, as what people gave may be shown: in `ruleOfTheHouse` a group of which fewer than three people gave anything
 * stands together with others of its side (`method.md` section 15).
 */
export function shownPerGroup<T extends Given>(
  given: readonly T[],
  mode: OpennessMode | undefined,
): readonly Lot<T>[] {
  const groups = [...new Set(given.map(({ group }) => group))].toSorted();
  const lots = groups.flatMap((group): Lot<T>[] => {
    const own = given.filter((one) => one.group === group);
    const [first] = own;
    return first ? [{ side: first.side, groups: [group], given: own }] : [];
  });
  if (mode !== 'ruleOfTheHouse') return lots;
  return SIDES.flatMap((side) => {
    const ofSide = lots.filter((lot) => lot.side === side);
    const { alone, together } = smallTogether(ofSide, (lot) => lot.given.length);
    return [...alone, ...(together.length > 0 ? [joined(side, together)] : [])];
  });
}

function joined<T>(side: Side, lots: readonly Lot<T>[]): Lot<T> {
  const groups = lots.flatMap((lot) => lot.groups).toSorted();
  return { side, groups, given: lots.flatMap((lot) => lot.given) };
}
