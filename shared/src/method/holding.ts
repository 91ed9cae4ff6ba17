import { z } from 'zod';
import type { Artefact } from './actions.ts';
import { WHY_TEXTS } from './dataCanvas.ts';
import { FUNDAMENTALS, PROBLEM_SECTIONS } from './problemSections.ts';

/** What the facilitator can put on hold: a page with what is written on it. */
const ON_PAGE = {
  experiences: ['experience'],
  perspectives: ['perspective'],
  statements: ['statement', 'vote'],
  fundamentals: ['fundamentals'],
  problem: ['problemDoc'],
  values: ['valuesCheck'],
  data: ['dataCanvasWhy', 'dataCanvasLaw'],
  parked: ['parked'],
  comments: ['comment'],
} as const satisfies Record<string, readonly Artefact[]>;
export type LockablePage = keyof typeof ON_PAGE;

export const LOCKABLE_PAGES = [
  'experiences',
  'perspectives',
  'statements',
  'fundamentals',
  'problem',
  'values',
  'data',
  'parked',
  'comments',
] as const satisfies readonly LockablePage[];

/** Pages of one document: there one section can be locked by itself. */
const SECTIONS: Readonly<Partial<Record<LockablePage, readonly string[]>>> = {
  problem: PROBLEM_SECTIONS.map(({ key }) => key),
  fundamentals: FUNDAMENTALS,
  data: WHY_TEXTS.map(({ key }) => key),
};

/** A page, or one section of it, that takes no new words for a while; everyone reads why. */
export const Lock = z.object({
  page: z.enum(LOCKABLE_PAGES),
  section: z.string().optional(),
  reason: z.string(),
});
export type Lock = z.infer<typeof Lock>;
export type LockPlace = Pick<Lock, 'page'> & { readonly section?: string | undefined };

/** What somebody may not do for a while, and why. */
export const Muted = z.object({ writing: z.boolean(), turns: z.boolean(), reason: z.string() });
export type Muted = z.infer<typeof Muted>;

/** Whoever is asked to stop writing still says what they think of a statement, and answers in a consent round. */
const NEVER_MUTED: ReadonlySet<Artefact> = new Set<Artefact>(['vote', 'consentResponse', 'setup', 'seats']);

export function sectionsToLock(page: LockablePage): readonly string[] {
  return SECTIONS[page] ?? [];
}

export function isLockable({ page, section }: LockPlace): boolean {
  return section === undefined || sectionsToLock(page).includes(section);
}

export function isSamePlace(one: LockPlace, other: LockPlace): boolean {
  return one.page === other.page && one.section === other.section;
}

/** What takes no words at all. */
export function lockedArtefacts(locks: readonly Lock[] = []): readonly Artefact[] {
  return locks.filter(({ section }) => section === undefined).flatMap(({ page }) => [...ON_PAGE[page]]);
}

/** The sections of the document of this artefact that are locked by themselves. */
export function lockedSections(locks: readonly Lock[] = [], artefact: Artefact): ReadonlySet<string> {
  const here = locks.filter(({ page }) => ON_PAGE[page].some((each) => each === artefact));
  return new Set(here.flatMap(({ section }) => (section === undefined ? [] : [section])));
}

/** Whether a right to write is held back, by a lock for everyone or by what this person was asked. */
export function isHeld(
  artefact: Artefact,
  isMuted: boolean | undefined,
  locked: readonly Artefact[] = [],
): boolean {
  return locked.includes(artefact) || (isMuted === true && !NEVER_MUTED.has(artefact));
}
