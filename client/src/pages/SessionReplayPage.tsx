import { useParams } from 'react-router';
import { useLookBack, useSession } from '#connection/sessionsApi.ts';
import { Replay } from '#features/session/after/Replay.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What happened in a session, moment by moment, for who leads. */
export function SessionReplayPage() {
  const t = useText();
  const { sessionId = '' } = useParams();
  const { workspace } = useWorkspace();
  const { data: view } = useSession(workspace.id, sessionId);
  const { data: past, error, refetch } = useLookBack(workspace.id, sessionId);
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view || !past) return <WaitingPage />;
  return (
    <Page
      title={t('session.replay')}
      over={view.title}
      within={workspace.title}
      action={
        <LinkButton to={`/w/${workspace.slug}/session/${view.id}`}>{t('session.toSession')}</LinkButton>
      }
    >
      <Replay key={past.events.length} view={view} past={past} />
    </Page>
  );
}
