import type { SessionView } from '@opgave/shared/contract/sessions';
import { AnonymousCard } from './AnonymousCard.tsx';
import { AttendanceCard } from './AttendanceCard.tsx';
import { BalanceCard } from './BalanceCard.tsx';
import { BreakoutsCard } from './BreakoutsCard.tsx';
import { DotsCard } from './DotsCard.tsx';

/** Beside the hands: ways of working that a step may use, and who gets a say. */
export function ConsoleAside({ session }: { readonly session: SessionView }) {
  return (
    <>
      <AttendanceCard session={session} />
      <BreakoutsCard session={session} />
      <DotsCard session={session} />
      <AnonymousCard session={session} />
      <BalanceCard />
    </>
  );
}
