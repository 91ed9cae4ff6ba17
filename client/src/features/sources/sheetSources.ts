import type { SectionPlace } from '@opgave/shared/contract/place';
import type { AddSourceLink, SourceLinkView, SourceName } from '@opgave/shared/contract/sourceLinks';
import type { QuotedPassage } from '@opgave/shared/document/passages';
import type { SourceKind } from '@opgave/shared/method/sources';
import { createContext, useContext } from 'react';

/** Where a source is wanted: at some words, or at an answer as a whole. */
export interface Wanted {
  readonly on: SectionPlace;
  readonly passage?: QuotedPassage;
  /** All kinds, unless the place asks for some only. */
  readonly kinds?: readonly SourceKind[];
}

/** The sources of the sheet around it, and what this person may do with them. */
export interface SheetSources {
  readonly links: readonly SourceLinkView[];
  readonly mayLink: boolean;
  readonly want: (wanted: Wanted) => void;
  readonly open: (linkId: string, anchor: Element) => void;
  readonly remove: (link: SourceLinkView) => void;
  readonly showsBare: boolean;
  readonly setShowsBare: (shows: boolean) => void;
}
export const SheetSourcesContext = createContext<SheetSources | undefined>(undefined);

export function useSheetSources(): SheetSources {
  const sources = useContext(SheetSourcesContext);
  if (!sources) throw new Error('Sources are shown outside a sheet that has them');
  return sources;
}

/** What is sent for a place and a source. */
export function linkOf({ on, passage }: Wanted, { kind, id }: SourceName): AddSourceLink {
  const words = passage && { passage: { start: passage.start, end: passage.end } };
  return { on, ...words, source: { kind, id } };
}

/** An answer to a first question rests on stories as a whole; a sentence of the problem by its words. */
export function wantedAt(on: SectionPlace, passage: QuotedPassage): Wanted {
  return on.document === 'fundamentals' ? { on, kinds: ['experience'] } : { on, passage };
}
