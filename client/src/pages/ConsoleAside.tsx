import type { SessionView } from '@opgave/shared/contract/sessions';
import { useActing } from '#connection/useActing.ts';
import { AnonymousCard } from './AnonymousCard.tsx';
import { AttendanceCard } from './AttendanceCard.tsx';
import { AwayFromStep } from './AwayFromStep.tsx';
import { BalanceCard } from './BalanceCard.tsx';
import { BreakoutsCard } from './BreakoutsCard.tsx';
import { ConsoleText } from './ConsoleText.tsx';
import { DotsCard } from './DotsCard.tsx';
import { InsertStepCard } from './InsertStepCard.tsx';
import { LobbyCard } from './LobbyCard.tsx';
import { NextMeetingCard } from './NextMeetingCard.tsx';
import { QuestionsCard } from './QuestionsCard.tsx';
import { RevealCard } from './RevealPerspectives.tsx';
import { SizingCard } from './SizingCard.tsx';
import { StoryOnScreenCard } from './StoryOnScreenCard.tsx';
import { SwitchCard } from './SwitchCard.tsx';
import { useWorkspace } from './workspaceContext.ts';

type AsideProps = { readonly session: SessionView };

/** Beside the hands: who is here, and who gets a say. */
export function ConsolePeople({ session }: AsideProps) {
  return (
    <>
      <AwayFromStep session={session} />
      <LobbyCard />
      <ConsoleText />
      <AttendanceCard session={session} />
      <BalanceCard />
    </>
  );
}

/** Ways of working that a step may use. */
export function ConsoleTools({ session, at }: AsideProps & { readonly at: number | undefined }) {
  return (
    <>
      <RevealCard />
      <NextMeetingCard session={session} />
      <InsertStepCard session={session} />
      <LiveStory session={session} />
      <QuestionsCard session={session} />
      <BreakoutsCard session={session} at={at} />
      <DotsCard session={session} />
      <SizingCard session={session} />
      <SwitchCard session={session} />
      <AnonymousCard session={session} />
    </>
  );
}

function LiveStory({ session }: AsideProps) {
  const { workspace } = useWorkspace();
  const { act, isBusy, refusal } = useActing(workspace.id, session.id);
  return <StoryOnScreenCard driver={{ view: session, act, refusal }} isBusy={isBusy} />;
}
