import { textOfRoot } from '@opgave/shared/document/extractText';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import { EXTRA_FUNDAMENTALS } from './fundamentalSections.ts';

function answered(doc: Y.Doc): readonly string[] {
  return EXTRA_FUNDAMENTALS.filter((key) => textOfRoot(doc.getXmlFragment(key)) !== '');
}

export interface Extras {
  /** Answered by anyone, or opened on this page. */
  readonly shown: ReadonlySet<string>;
  readonly add: (key: string) => void;
}

/** An extra question belongs to the sheet as soon as somebody answers it. */
export function useExtras(doc: Y.Doc): Extras {
  const [shown, setShown] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    function look(): void {
      const keys = answered(doc);
      setShown((before) => (keys.every((key) => before.has(key)) ? before : new Set([...before, ...keys])));
    }
    doc.on('update', look);
    look();
    return () => doc.off('update', look);
  }, [doc]);
  return { shown, add: (key) => setShown((before) => new Set([...before, key])) };
}
