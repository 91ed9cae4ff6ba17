import type { ChangeChoice, ChoiceView } from '@opgave/shared/contract/choice';
import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { ChoicePart } from '@opgave/shared/method/choice';
import { createContext, type ReactNode, useContext } from 'react';
import type { OnStale } from '#connection/useSending.ts';

/** The choice that is looked at, and how one changes a part of it, for everything on the page. */
export interface OnChoice {
  readonly workspace: WorkspaceView;
  readonly view: ChoiceView;
  /** Resolves with whether it was kept. */
  readonly change: (part: ChangeChoice, onStale?: OnStale) => Promise<boolean>;
  /** Below each part: what is said about it. */
  readonly below: (part: ChoicePart) => ReactNode;
  readonly confirm: (loss: ChoiceView['losses'][number]) => void;
}

export const ChoiceContext = createContext<OnChoice | undefined>(undefined);

export function useOnChoice(): OnChoice {
  const found = useContext(ChoiceContext);
  if (!found) throw new Error('A part of the choice is shown outside it');
  return found;
}
