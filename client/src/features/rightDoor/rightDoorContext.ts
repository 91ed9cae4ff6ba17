import type { MoveReferral, ReferralView, RightDoorView } from '@opgave/shared/contract/referrals';
import type { Group } from '@opgave/shared/method/groups';
import type { MoveOfTable } from '@opgave/shared/method/referralMoves';
import { createContext, useContext } from 'react';
import type { OnStale } from '#connection/useSending.ts';

type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;
/** A move without the version, which is that of the question as it was seen. */
export type Move = Without<MoveReferral, 'version'>;

export interface AtDoor {
  readonly view: RightDoorView;
  /** The one form that is open: of which question, and for what. */
  readonly open: { readonly id: ReferralView['id']; readonly kind: MoveOfTable } | undefined;
  readonly onOpen: (open: AtDoor['open']) => void;
  readonly isBusy: boolean;
  readonly nameTheme: (referral: ReferralView, theme: string) => void;
  readonly becomeStory: (referral: ReferralView, group: Group) => void;
  readonly mayBeginTable: boolean;
  /** Where a new table begins with what a theme is about. */
  readonly beginAt: (theme: string) => string;
  /** Resolves with whether it was done. */
  readonly move: (referral: ReferralView, move: Move, onStale?: OnStale) => Promise<boolean>;
}

export const RightDoorContext = createContext<AtDoor | undefined>(undefined);

export function useAtDoor(): AtDoor {
  const found = useContext(RightDoorContext);
  if (!found) throw new Error('A part of the right door is shown outside it');
  return found;
}
