import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { ChangeRoute, RouteView } from '@opgave/shared/contract/route';
import { createContext, useContext } from 'react';
import type { OnStale } from '#connection/useSending.ts';

export type RouteItemView = RouteView['items'][number];
export type BodyView = RouteView['bodies'][number];

/** The route that is looked at, and how one changes a part of it. */
export interface OnRoute {
  readonly workspace: WorkspaceView;
  readonly view: RouteView;
  /** Resolves with whether it was kept. */
  readonly change: (part: ChangeRoute, onStale?: OnStale) => Promise<boolean>;
}

export const RouteContext = createContext<OnRoute | undefined>(undefined);

export function useOnRoute(): OnRoute {
  const found = useContext(RouteContext);
  if (!found) throw new Error('A part of the route is shown outside it');
  return found;
}
