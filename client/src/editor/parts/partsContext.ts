import { createContext, useContext } from 'react';
import type * as Y from 'yjs';
import type { Writers } from '../useWriters.ts';

interface Parts {
  readonly doc: Y.Doc;
  readonly writers: Writers;
}

export const PartsContext = createContext<Parts | undefined>(undefined);

export function useParts(): Parts {
  const parts = useContext(PartsContext);
  if (!parts) throw new Error('A text is shown outside its document');
  return parts;
}
