import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { ReflectionView } from '@opgave/shared/contract/reflection';
import { createContext, useContext } from 'react';

/** The look back that is read or written, for everything on the page. */
export interface OnReflection {
  readonly workspace: WorkspaceView;
  readonly view: ReflectionView;
}

export const ReflectionContext = createContext<OnReflection | undefined>(undefined);

export function useOnReflection(): OnReflection {
  const found = useContext(ReflectionContext);
  if (!found) throw new Error('A part of the look back is shown outside it');
  return found;
}
