import { useLocation, useParams } from 'react-router';
import { useScreen } from '#connection/sessionsApi.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import { RoomScreen } from '#features/session/room/RoomScreen.tsx';
import { FailurePage } from './FailurePage.tsx';
import { isFinal } from './failure.ts';
import { WaitingPage } from './WaitingPage.tsx';

/** The screen for the room. Nobody is signed in on it, and it never falls asleep by itself. */
export function SessionScreenPage() {
  const { slug = '' } = useParams();
  const [token = '', door] = useLocation().hash.slice(1).split('.');
  const { data: view, error, refetch } = useScreen(token);
  const at = useServerNow();
  if (error && (isFinal(error) || !view)) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  const { origin, host } = globalThis.location;
  return (
    <RoomScreen
      view={view}
      at={at}
      address={`${host}/w/${slug}`}
      door={door ? `${origin}/join#${door}` : `${origin}/w/${slug}`}
      isAway={error !== null}
    />
  );
}
