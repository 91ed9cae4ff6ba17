/** The groups with a seat (`method.md` section 0). */
export const GROUPS = [
  'citizen',
  'entrepreneur',
  'agency',
  'ministry',
  'municipality',
  'scientist',
  'other',
] as const;
export type Group = (typeof GROUPS)[number];

export const SIDES = ['outside', 'inside'] as const;
export type Side = (typeof SIDES)[number];

/** A viewpoint within a ministry, shown beside the name so that one view is seen as one view. */
export const LENSES = ['business', 'lawAndSecurity', 'publicValues', 'finance', 'domain'] as const;
export type Lens = (typeof LENSES)[number];

const OUTSIDE: ReadonlySet<Group> = new Set<Group>(['citizen', 'entrepreneur']);

/** Which side a group is on; only for `other` does the workspace decide (`method.md` section 0). */
export function sideOf(group: Group, sideOfOther: Side = 'inside'): Side {
  if (group === 'other') return sideOfOther;
  return OUTSIDE.has(group) ? 'outside' : 'inside';
}
