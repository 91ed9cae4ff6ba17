import type { AnyExtension } from '@tiptap/core';
import { useEffect, useMemo, useRef } from 'react';
import type * as Y from 'yjs';
import { sourceMarks } from './sourceMarks.ts';
import { usePlacedSources } from './sources.ts';

const NONE: readonly AnyExtension[] = [];

/** What draws the sources in the text that is being written; none where sentences rest on nothing. */
export function useSourceMarks(fragment: Y.XmlFragment): readonly AnyExtension[] {
  const sources = usePlacedSources();
  const desk = sources?.desk;
  const opener = useRef(sources?.open);
  useEffect(() => {
    opener.current = sources?.open;
  });
  return useMemo(
    () =>
      desk
        ? [sourceMarks({ desk, fragment, open: (linkId, anchor) => opener.current?.(linkId, anchor) })]
        : NONE,
    [desk, fragment],
  );
}
