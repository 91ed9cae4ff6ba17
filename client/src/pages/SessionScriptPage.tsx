import { useState } from 'react';
import { useParams } from 'react-router';
import { useSession, useSessions } from '#connection/sessionsApi.ts';
import { CompareScripts } from '#features/session/script/CompareScripts.tsx';
import { ScriptEditor } from '#features/session/script/ScriptEditor.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { Select } from '#ui/Select.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The script of one session: to change, to take along, and beside another. */
export function SessionScriptPage() {
  const t = useText();
  const { sessionId } = useParams();
  const { workspace, may } = useWorkspace();
  const { data: view, error, refetch } = useSession(workspace.id, sessionId);
  const { data: sessions = [] } = useSessions(workspace.id);
  const [beside, setBeside] = useState('');
  const { data: other } = useSession(workspace.id, beside || undefined);
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  const others = sessions.filter(({ id }) => id !== view.id);
  return (
    <Page
      title={t('session.script')}
      over={view.title}
      within={workspace.title}
      action={
        <LinkButton to={`/w/${workspace.slug}/session/${view.id}`}>{t('session.toSession')}</LinkButton>
      }
    >
      {may('session.lead') && <ScriptEditor key={view.id} workspaceId={workspace.id} view={view} />}
      {others.length > 0 && (
        <Select
          label={t('session.compareWith')}
          options={[
            { value: '', label: t('session.compareNone') },
            ...others.map(({ id, title }) => ({ value: String(id), label: title })),
          ]}
          value={beside}
          onChange={setBeside}
        />
      )}
      {other && (
        <CompareScripts
          one={{ title: view.title, steps: view.script.steps }}
          other={{ title: other.title, steps: other.script.steps }}
        />
      )}
    </Page>
  );
}
