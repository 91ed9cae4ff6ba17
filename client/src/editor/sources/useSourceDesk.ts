import { useContext, useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { SourceDesk } from './SourceDesk.ts';
import { type PlacedSources, SourcesContext } from './sources.ts';

/** Where the sources of one document stand, as long as its sheet is shown. */
export function useSourceDesk(doc: Y.Doc): PlacedSources | undefined {
  const sources = useContext(SourcesContext);
  const hasSources = sources !== undefined;
  const desk = useMemo(() => (hasSources ? new SourceDesk(doc) : undefined), [doc, hasSources]);
  useEffect(() => desk?.start(), [desk]);
  const { links, showsBare } = sources ?? {};
  useEffect(() => links && desk?.shownAre(links, showsBare ?? false), [desk, links, showsBare]);
  return useMemo(() => sources && desk && { ...sources, desk }, [sources, desk]);
}
