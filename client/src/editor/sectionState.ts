import { differenceItems, noneFoundReason, textOfRoot } from '@opgave/shared/document/extractText';
import type * as Y from 'yjs';
import type { SheetSection } from './sheetSection.ts';

export interface SectionState {
  readonly isEmpty: boolean;
  /** How much is still asked: characters, or items in a list of differences. */
  readonly missing: number;
}

type Measured = Pick<SheetSection, 'kind' | 'min'>;

/** How far a section is, counted as the gates count it. */
export function sectionState(section: Measured, root: Y.XmlFragment): SectionState {
  if (section.kind === 'differences') return differencesState(root, section.min);
  const text = textOfRoot(root);
  return { isEmpty: text === '', missing: Math.max(0, section.min - text.length) };
}

/** "We looked and found none" with a reason is an answer too. */
function differencesState(root: Y.XmlFragment, min: number): SectionState {
  const written = differenceItems(root).filter(({ text }) => text !== '').length;
  const reason = noneFoundReason(root);
  const missing = reason ? 0 : Math.max(0, min - written);
  return { isEmpty: written === 0 && reason === undefined, missing };
}
