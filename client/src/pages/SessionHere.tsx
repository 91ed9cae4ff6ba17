import type { SessionView } from '@opgave/shared/contract/sessions';
import { FIRST_STEPS } from '@opgave/shared/method/sessionSteps';
import { useLocation } from 'react-router';
import { useSession, useSessions } from '#connection/sessionsApi.ts';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { FollowCall } from '#features/session/strip/FollowCall.tsx';
import { LeadFromHere } from '#features/session/strip/LeadFromHere.tsx';
import { SessionStrip } from '#features/session/strip/SessionStrip.tsx';
import { StepQuestion } from '#features/session/strip/StepQuestion.tsx';
import { TakePart } from '#features/session/strip/TakePart.tsx';
import { AgreeHere } from './AgreeHere.tsx';
import { NextMeetingHere } from './NextMeetingHere.tsx';
import { PlaceTeller } from './PlaceTeller.tsx';
import { placeOfWords } from './placeOfWords.ts';
import { StripDoor } from './StripDoor.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The session that runs at this table, on every page but the console itself. */
export function SessionHere() {
  const { workspace, may } = useWorkspace();
  const { pathname } = useLocation();
  const { data: sessions } = useSessions(workspace.id);
  const running = sessions?.find(({ status }) => status === 'running');
  const { data: view } = useSession(workspace.id, running?.id);
  const isConsole = new RegExp(`/session/${running?.id}/?$`, 'u').test(pathname);
  const isLeading = may('session.lead');
  if (!view || view.now.course.status !== 'running' || (isConsole && isLeading)) return null;
  return (
    <>
      <SessionStrip workspaceId={workspace.id} view={view}>
        {({ act }) =>
          isLeading ? (
            <LeadFromHere view={view} act={act} slug={workspace.slug} placeOfWords={placeOfWords} />
          ) : (
            may('session.join') && (
              <>
                <StripDoor session={view} />
                <TakePart view={view} act={act} mayAskTurn={!workspace.me.muted?.turns} />
              </>
            )
          )
        }
      </SessionStrip>
      <StepQuestion
        view={view}
        isAskedBelow={asksTheSame(view, pathname.slice(`/w/${workspace.slug}/`.length))}
      />
      {!isLeading && <TakingPart session={view} />}
    </>
  );
}

/** Under the question, for who does not lead: what one agrees to, where one is asked to go, and when to meet again. */
function TakingPart({ session }: { readonly session: SessionView }) {
  const { workspace, may } = useWorkspace();
  const isClosing = stepOfNow(session).step?.method === 'close';
  return (
    <>
      <PlaceTeller session={session} />
      {isClosing && session.nextAt !== undefined && <NextMeetingHere session={session} />}
      {may('session.join') && <AgreeHere session={session} />}
      <FollowCall key={session.id} slug={workspace.slug} view={session} />
    </>
  );
}

/** One's own card asks what the method asks while people write in silence; other words of a facilitator are shown. */
function asksTheSame(view: SessionView, page: string): boolean {
  const { silent } = FIRST_STEPS;
  const { step } = stepOfNow(view);
  return page === silent.where && step?.shown.nl === silent.shown.nl && step.shown.en === silent.shown.en;
}
