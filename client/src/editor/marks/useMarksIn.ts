import { useCallback, useSyncExternalStore } from 'react';
import type * as Y from 'yjs';
import type { Placed } from '../passages/PassageDesk.ts';
import { useMarkDesk, type WordsMark } from './marks.ts';

const NOTHING: readonly Placed<WordsMark>[] = [];
const never = () => () => undefined;

/** What is marked in one block; draws again only when something of that changed. */
export function useMarksIn(block: Y.XmlElement): readonly Placed<WordsMark>[] {
  const desk = useMarkDesk();
  const now = useCallback(() => desk?.placedIn(block) ?? NOTHING, [desk, block]);
  return useSyncExternalStore(desk?.subscribe ?? never, now);
}
