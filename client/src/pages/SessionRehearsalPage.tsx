import type { SessionView } from '@opgave/shared/contract/sessions';
import { useParams } from 'react-router';
import { useSession } from '#connection/sessionsApi.ts';
import { Console } from '#features/session/console/Console.tsx';
import { useRehearsal } from '#features/session/rehearsal/useRehearsal.ts';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { RehearsalTools } from './RehearsalTools.tsx';
import styles from './sessionPage.module.css';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The whole session with made-up people; nobody sees it and nothing of it is kept. */
export function SessionRehearsalPage() {
  const { sessionId } = useParams();
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useSession(workspace.id, sessionId);
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  return <Rehearsing view={view} />;
}

function Rehearsing({ view }: { readonly view: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const driver = useRehearsal(view);
  const back = `/w/${workspace.slug}/session/${view.id}`;
  return (
    <Page
      title={view.title}
      over={t('session.rehearsal')}
      within={workspace.title}
      width="wide"
      action={<LinkButton to={back}>{t('session.stopRehearsal')}</LinkButton>}
    >
      <div className={styles['rehearsal']}>
        <Note tone="warn">{t('session.nobodySees')}</Note>
      </div>
      {driver.view.now.course.status === 'ended' ? (
        <Note tone="ok">{t('session.rehearsed')}</Note>
      ) : (
        <Console driver={driver} tools={<RehearsalTools driver={driver} />} />
      )}
    </Page>
  );
}
