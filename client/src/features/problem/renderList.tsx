import type * as Y from 'yjs';
import type { SheetSection } from '#editor/sheetSection.ts';
import { BoundariesList } from './BoundariesList.tsx';
import { DifferencesList } from './DifferencesList.tsx';

/** How the sections of the problem that are lists are shown. */
export function renderList(section: SheetSection, root: Y.XmlFragment) {
  return section.kind === 'differences' ? <DifferencesList root={root} /> : <BoundariesList root={root} />;
}
