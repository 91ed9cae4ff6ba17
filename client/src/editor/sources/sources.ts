import type { QuotedPassage } from '@opgave/shared/document/passages';
import type { Group } from '@opgave/shared/method/groups';
import { createContext, useContext, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { SourceDesk, SourcesIn } from './SourceDesk.ts';

/** How a source is shown behind a sentence. */
export interface ChipLook {
  readonly state: 'shown' | 'withdrawn' | 'notShown';
  /** What stands on it: a first name, or a group. */
  readonly text: string;
  /** Its full name for whoever does not see it. */
  readonly label: string;
  readonly group?: Group;
  /** An assumption that does not hold, or that nobody looked at in time. */
  readonly isShaky?: boolean;
}

/** A link from words to a source, as it is drawn. */
export interface DrawnLink {
  readonly id: string;
  /** The root in which its words stand. */
  readonly section: string;
  readonly passage: QuotedPassage;
  readonly look: ChipLook;
}

/** Words on which something was dropped. */
export interface DroppedOn {
  readonly section: string;
  readonly passage: QuotedPassage;
}

/** Given around a sheet whose sentences rest on sources. */
export interface Sources {
  readonly links: readonly DrawnLink[];
  /** Whether sentences without a source get a mark in the margin. */
  readonly showsBare: boolean;
  /** A chip was pressed; `anchor` is where its card belongs. */
  readonly open: (linkId: string, anchor: Element) => void;
  /** Something was dropped on a sentence; left out where nobody may. */
  readonly onDrop?: (on: DroppedOn, data: DataTransfer) => void;
}
export const SourcesContext = createContext<Sources | undefined>(undefined);

/** The same with what stands where, given by the sheet itself. */
export interface PlacedSources extends Sources {
  readonly desk: SourceDesk;
}
export const PlacedSourcesContext = createContext<PlacedSources | undefined>(undefined);

export function usePlacedSources(): PlacedSources | undefined {
  return useContext(PlacedSourcesContext);
}

const never = () => () => undefined;
const none = () => 0;

/** Draws the component again when chips move, come or go. */
export function useSourceVersion(sources: PlacedSources | undefined): number {
  return useSyncExternalStore(sources?.desk.subscribe ?? never, sources?.desk.version ?? none);
}

const NOTHING: SourcesIn = { chips: [], bare: [] };

/** What is drawn in one block; draws again only when something of that changed. */
export function useSourcesIn(sources: PlacedSources | undefined, block: Y.XmlElement): SourcesIn {
  const desk = sources?.desk;
  return useSyncExternalStore(desk?.subscribe ?? never, () => desk?.drawnIn(block) ?? NOTHING);
}

/** Templates hold no sentences of the table; quotations are somebody else's words and are their own source. */
export function isQuoted(block: Y.XmlElement): boolean {
  const { parent } = block;
  return parent !== null && 'nodeName' in parent && parent.nodeName === 'blockquote';
}
