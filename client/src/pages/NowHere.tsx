import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { NowOnTop } from '#features/nowCard/NowOnTop.tsx';
import { useNowTask } from './useNowTask.ts';

/** What is to be done now, above a sheet; without a button when it is this very page. */
export function NowHere({ children }: { readonly children: ReactNode }) {
  const { pathname } = useLocation();
  const card = useNowTask();
  const isHere = card?.action.to === pathname;
  return <NowOnTop card={card && { ...card, action: isHere ? undefined : card.action }}>{children}</NowOnTop>;
}
