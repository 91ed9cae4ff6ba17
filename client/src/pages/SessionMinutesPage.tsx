import { useParams } from 'react-router';
import { useMinutes, useSession } from '#connection/sessionsApi.ts';
import { MinutesForm } from '#features/session/after/MinutesForm.tsx';
import { MinutesText } from '#features/session/after/MinutesText.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { MeetingPart } from './MeetingPart.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The minutes of a session: to change and share for who leads, to read for everyone else. */
export function SessionMinutesPage() {
  const t = useText();
  const { sessionId = '' } = useParams();
  const { workspace, may } = useWorkspace();
  const { data: view } = useSession(workspace.id, sessionId);
  const { data: minutes, error, refetch } = useMinutes(workspace.id, sessionId);
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view || !minutes) return <WaitingPage />;
  return (
    <Page
      title={t('session.minutesTitle')}
      over={view.title}
      within={workspace.title}
      action={
        <LinkButton to={`/w/${workspace.slug}/session/${view.id}`}>{t('session.toSession')}</LinkButton>
      }
    >
      {may('session.lead') ? (
        <MinutesForm key={view.id} workspaceId={workspace.id} view={view} minutes={minutes} />
      ) : (
        <MinutesText text={minutes.text} />
      )}
      <MeetingPart session={view} />
    </Page>
  );
}
