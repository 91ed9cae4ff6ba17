import type { SectionKind } from '@opgave/shared/method/problemSections';

/** One section of a sheet, in words: its key is the name of its root and of its place in the address. */
export interface SheetSection {
  readonly key: string;
  readonly number: number;
  readonly kind: SectionKind;
  readonly isRequired: boolean;
  /** Characters, or items in a list; 0 asks nothing. */
  readonly min: number;
  readonly title: string;
  readonly question?: string;
  readonly hint?: string;
  readonly example?: string;
}
