import type { Group, Side } from './groups.ts';
import { type FoundPersonalData, findPersonalData } from './personalData.ts';
import { isAtLeast, type Phase } from './phases.ts';
import type { OpennessMode } from './roles.ts';

/** The questions of a story (`method.md` section 3.2), in the order in which they are asked. */
export const EXPERIENCE_FIELDS = ['situation', 'steps', 'effect', 'feeling', 'needed'] as const;
export type ExperienceField = (typeof EXPERIENCE_FIELDS)[number];
const REQUIRED_FIELDS = ['situation', 'steps', 'effect'] as const;

export const TOLD_BY = ['self', 'withHelp', 'onBehalf'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

/** How the name of the teller may appear. */
export const SHOWN_AS = ['name', 'firstName', 'groupOnly'] as const;
export type ShownAs = (typeof SHOWN_AS)[number];

/** A story as it is written; what is left out is empty or not ticked. */
export interface ExperienceDraft extends Readonly<Partial<Record<ExperienceField, string>>> {
  readonly toldBy?: ToldBy;
  readonly shownAs?: ShownAs;
  /** This story may be used at this table. */
  readonly permission?: boolean;
  /** Only of a story told on behalf of somebody: the person knows and agrees. */
  readonly personKnows?: boolean;
}

/** What is still missing before a story can be told. */
export function missingInExperience(draft: ExperienceDraft): readonly string[] {
  return [
    ...REQUIRED_FIELDS.filter((field) => (draft[field] ?? '').trim() === ''),
    ...(draft.toldBy === undefined ? ['toldBy'] : []),
    ...(draft.shownAs === undefined ? ['shownAs'] : []),
    ...(draft.permission === true ? [] : ['permission']),
    ...(draft.toldBy === 'onBehalf' && draft.personKnows !== true ? ['personKnows'] : []),
  ];
}

/** `PII_FOUND`: in which field stands what that may not be there. */
export function personalDataInExperience(
  draft: ExperienceDraft,
): readonly (FoundPersonalData & { readonly field: ExperienceField })[] {
  return EXPERIENCE_FIELDS.flatMap((field) =>
    findPersonalData(draft[field] ?? '').map((found) => ({ ...found, field })),
  );
}

export interface Teller {
  readonly displayName: string;
  readonly group?: Group;
  readonly shownAs: ShownAs;
}

export type ShownName =
  | { readonly kind: 'name'; readonly name: string }
  /** Without a group: somebody who belongs to none. */
  | { readonly kind: 'group'; readonly group?: Group };

/** The name as its teller wished it. In a closed talk (`ruleOfTheHouse`) no name leaves the table, so an export asks for none. */
export function shownName(
  { displayName, group, shownAs }: Teller,
  mode: OpennessMode | undefined,
  isForExport: boolean,
): ShownName {
  const isNameless = shownAs === 'groupOnly' || (isForExport && mode === 'ruleOfTheHouse');
  if (isNameless) return { kind: 'group', ...(group !== undefined && { group }) };
  const name = displayName.trim();
  return { kind: 'name', name: shownAs === 'firstName' ? (name.split(/\s+/u)[0] ?? name) : name };
}

/** Before consent a story that is withdrawn leaves; later its place says "withdrawn", because texts rest on it. */
export function withdrawalLeaves(furthestPhase: Phase): 'nothing' | 'withdrawn' {
  return isAtLeast(furthestPhase, 'consent') ? 'withdrawn' : 'nothing';
}

export interface ToldExperience {
  /** Of the seat that it counts for: the person it was written down for, or else its author. */
  readonly side?: Side;
  readonly state: 'waiting' | 'shown' | 'hidden' | 'withdrawn';
}

/** How many stories count for `EXP_EXPERIENCE`: those that can be read. */
export function experienceFacts(experiences: readonly ToldExperience[]): {
  readonly count: number;
  readonly fromOutside: number;
} {
  const shown = experiences.filter(({ state }) => state === 'shown');
  return { count: shown.length, fromOutside: shown.filter(({ side }) => side === 'outside').length };
}
