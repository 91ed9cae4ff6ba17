import { IconHistory } from '@tabler/icons-react';
import { useRecord } from '#connection/queries.ts';
import { Timeline } from '#features/record/Timeline.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { PublicationCard } from './PublicationCard.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The record: every decision at this table, in words. */
export function RecordPage() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data: lines, error, refetch } = useRecord(workspace.id);
  if (!lines) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <Page title={t('page.record')} lead={t('record.lead')} within={workspace.title} action={<Versions />}>
      <PublicationCard />
      {lines.length === 0 ? (
        <EmptyState icon={<IconHistory />} title={t('record.empty')} text={t('record.emptyText')} />
      ) : (
        <Timeline lines={lines} />
      )}
    </Page>
  );
}

/** The versions of the first text that this person may read. */
function Versions() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  if (!may('problemDoc.read')) return null;
  return (
    <LinkButton to={`/w/${workspace.slug}/record/versions/problem`} icon={<IconHistory aria-hidden="true" />}>
      {t('versions.title')}
    </LinkButton>
  );
}
