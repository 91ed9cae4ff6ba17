import type { ForSomeone } from '@opgave/shared/contract/fromRoom';
import { useMemo, useState } from 'react';
import { type Choice, offeredIn, type Room } from './forWhom.ts';

/** For whom somebody writes; `maySpeak`: also for themselves. */
export function useForWhom(room: Room, maySpeak: boolean) {
  const offered = useMemo(() => offeredIn(room), [room]);
  const [value, choose] = useState(maySpeak ? 'self' : 'none');
  const found = offered.find((one) => one.value === value)?.choice;
  const choice: Choice = found ?? (maySpeak ? 'self' : 'none');
  const shown = typeof choice === 'string' ? choice : value;
  return { offered, maySpeak, choose, choice, value: shown };
}
export type ForWhomState = ReturnType<typeof useForWhom>;

/** What is sent with the words; nothing when they are one's own. */
export function sentFor(choice: Choice): { readonly for?: ForSomeone } {
  return typeof choice === 'string' ? {} : { for: choice };
}
