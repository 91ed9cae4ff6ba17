import { useLocation, useParams } from 'react-router';
import { isFinal } from '#connection/refusals.ts';
import { useScreen } from '#connection/sessionsApi.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import { DotsPicture } from '#features/dots/DotsPicture.tsx';
import { DotsWaiting } from '#features/dots/DotsWaiting.tsx';
import { RoomScreen } from '#features/session/room/RoomScreen.tsx';
import { useText } from '#i18n/useText.ts';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

/** The screen for the room. Nobody is signed in on it, and it never falls asleep by itself. */
export function SessionScreenPage() {
  const t = useText();
  const { slug = '' } = useParams();
  const [token = '', door] = useLocation().hash.slice(1).split('.');
  const { data: view, error, refetch } = useScreen(token);
  const at = useServerNow();
  if (error && (isFinal(error) || !view)) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  const { open, done = [], isLookedAt } = view.dots ?? {};
  const shown = done.at(-1);
  const picture = open ? (
    <DotsWaiting round={open} />
  ) : (
    isLookedAt && shown && <DotsPicture dots={shown} size="room" />
  );
  const { origin, host } = globalThis.location;
  return (
    <RoomScreen
      view={view}
      at={at}
      address={`${host}/w/${slug}`}
      door={door ? `${origin}/join#${door}` : `${origin}/w/${slug}`}
      isAway={error !== null}
      picture={picture ? { title: t(open ? 'dots.rule' : 'dots.title'), picture } : undefined}
    />
  );
}
