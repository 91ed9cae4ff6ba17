import type { AssumptionsView } from '@opgave/shared/contract/assumptions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { createContext, useContext } from 'react';
import type { Sending } from '#connection/useSending.ts';

/** What stands around the list of assumptions. */
export interface OnAssumptions {
  readonly workspaceId: WorkspaceId;
  readonly view: AssumptionsView;
  /** The options that one can say rest on an assumption; none before there are any to read. */
  readonly options: readonly { readonly id: string; readonly title: string }[];
  /** Whether there is a choice to read by now. */
  readonly hasChoice: boolean;
  readonly send: Sending['send'];
}
export const AssumptionContext = createContext<OnAssumptions | undefined>(undefined);

export function useOnAssumptions(): OnAssumptions {
  const on = useContext(AssumptionContext);
  if (!on) throw new Error('An assumption is shown outside its page');
  return on;
}
