/** What a section holds: running text, or a list of typed items. */
export type SectionKind = 'prose' | 'differences' | 'boundaries';

export interface Section {
  readonly key: string;
  readonly number: number;
  readonly isRequired: boolean;
  /** Characters of text without markup; for `differences` the number of items (`method.md` section 2). */
  readonly min: number;
  readonly kind: SectionKind;
}

/** The thirteen sections of the problem definition (`method.md` section 2). Titles, questions, hints and examples are in `texts`. */
export const PROBLEM_SECTIONS = [
  { key: 'oneSentence', number: 1, isRequired: true, min: 30, kind: 'prose' },
  { key: 'who', number: 2, isRequired: true, min: 40, kind: 'prose' },
  { key: 'whatHappens', number: 3, isRequired: true, min: 80, kind: 'prose' },
  { key: 'whyMatters', number: 4, isRequired: true, min: 60, kind: 'prose' },
  { key: 'causes', number: 5, isRequired: true, min: 60, kind: 'prose' },
  { key: 'size', number: 6, isRequired: true, min: 30, kind: 'prose' },
  { key: 'already', number: 7, isRequired: false, min: 0, kind: 'prose' },
  { key: 'doNothing', number: 8, isRequired: true, min: 40, kind: 'prose' },
  { key: 'differences', number: 9, isRequired: true, min: 1, kind: 'differences' },
  { key: 'boundaries', number: 10, isRequired: false, min: 0, kind: 'boundaries' },
  { key: 'notThis', number: 11, isRequired: false, min: 0, kind: 'prose' },
  { key: 'goodLooksLike', number: 12, isRequired: true, min: 60, kind: 'prose' },
  { key: 'unknown', number: 13, isRequired: false, min: 0, kind: 'prose' },
] as const satisfies readonly Section[];
export type ProblemSectionKey = (typeof PROBLEM_SECTIONS)[number]['key'];

/** The kinds of a limit in section `boundaries` (`method.md` section 2.1). */
export const BOUNDARY_KINDS = [
  'law',
  'money',
  'time',
  'capacity',
  'doability',
  'technology',
  'politics',
] as const;
export type BoundaryKind = (typeof BOUNDARY_KINDS)[number];

/** The first questions (`method.md` section 4): F1 to F4 are core, the rest is picked by the facilitator. */
export const FUNDAMENTALS = [
  'F1',
  'F2',
  'F3',
  'F4',
  'F5',
  'F6',
  'F7',
  'F8',
  'F9',
  'F10',
  'F11',
  'F12',
] as const;
export type FundamentalKey = (typeof FUNDAMENTALS)[number];
export const CORE_FUNDAMENTALS = ['F1', 'F2', 'F3', 'F4'] as const satisfies readonly FundamentalKey[];
export const FUNDAMENTAL_MIN_LENGTH = 60;
