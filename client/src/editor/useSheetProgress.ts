import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { type SectionState, sectionState } from './sectionState.ts';
import type { SheetSection } from './sheetSection.ts';

/** Counting may lag behind the typing; the typing may not lag behind the counting. */
const LAG = 150;

export type SheetProgress = ReadonlyMap<string, SectionState>;

function measure(doc: Y.Doc, sections: readonly SheetSection[]): SheetProgress {
  return new Map(
    sections.map((section) => [section.key, sectionState(section, doc.getXmlFragment(section.key))]),
  );
}

function isSame(one: SheetProgress, other: SheetProgress): boolean {
  return [...one].every(([key, state]) => {
    const before = other.get(key);
    return before?.isEmpty === state.isEmpty && before.missing === state.missing;
  });
}

/** How far every section is, kept up to date. */
export function useSheetProgress(doc: Y.Doc, sections: readonly SheetSection[]): SheetProgress {
  const [progress, setProgress] = useState<SheetProgress>(() => measure(doc, sections));

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    function count(): void {
      timer = undefined;
      const next = measure(doc, sections);
      setProgress((before) => (isSame(next, before) ? before : next));
    }
    const changed = () => {
      timer ??= setTimeout(count, LAG);
    };
    doc.on('update', changed);
    count();
    return () => {
      clearTimeout(timer);
      doc.off('update', changed);
    };
  }, [doc, sections]);

  return progress;
}
