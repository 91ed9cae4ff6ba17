import type { DataCanvasView } from '@opgave/shared/contract/dataCanvas';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import { createContext, useContext } from 'react';
import type { OpenDocument } from '#connection/useDocument.ts';

/** The canvas that is looked at, for all parts of the page. */
export interface OnCanvas {
  readonly workspace: WorkspaceView;
  readonly view: DataCanvasView;
  readonly open: OpenDocument;
}

export const CanvasContext = createContext<OnCanvas | undefined>(undefined);

export function useCanvas(): OnCanvas {
  const found = useContext(CanvasContext);
  if (!found) throw new Error('A part of the data canvas is shown outside it');
  return found;
}
