import { IconCalendarPlus, IconPresentation } from '@tabler/icons-react';
import { useSessions, useTemplates } from '#connection/sessionsApi.ts';
import { PrepareForm } from '#features/session/script/PrepareForm.tsx';
import { SessionLines } from '#features/session/script/SessionLines.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { useInPlace } from '#ui/useInPlace.ts';
import { useWorkspace } from './workspaceContext.ts';

/** The live meetings of a table: those to come, the one that runs, and those that were. */
export function SessionsPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const mayLead = may('session.lead');
  const { data: sessions } = useSessions(workspace.id);
  const { data: templates = [] } = useTemplates(workspace.id, mayLead);
  const preparing = useInPlace();
  const prepare = (
    <Button
      variant="primary"
      icon={<IconCalendarPlus aria-hidden="true" />}
      ref={preparing.button}
      onPress={preparing.open}
    >
      {t('session.prepare')}
    </Button>
  );
  return (
    <Page title={t('page.sessions')} lead={t('session.lead')} within={workspace.title}>
      {sessions?.length === 0 && !preparing.isOpen && (
        <EmptyState
          icon={<IconPresentation />}
          title={t('session.none')}
          text={t(mayLead ? 'session.noneHow' : 'session.noneRead')}
          action={mayLead && prepare}
        />
      )}
      {sessions && sessions.length > 0 && <SessionLines slug={workspace.slug} sessions={sessions} />}
      {mayLead && !preparing.isOpen && sessions && sessions.length > 0 && <div>{prepare}</div>}
      {preparing.isOpen && (
        <div ref={preparing.form}>
          <PrepareForm
            workspaceId={workspace.id}
            slug={workspace.slug}
            sessions={sessions ?? []}
            templates={templates}
            onCancel={preparing.close}
          />
        </div>
      )}
    </Page>
  );
}
