import { IconSend } from '@tabler/icons-react';
import { useReferred } from '#connection/referralsApi.ts';
import { Referred } from '#features/rightDoor/Referred.tsx';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What one wrote at this table and what was sent on, with the answer (`field.md` capability 18). */
export function ReferredPage() {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useReferred(workspace.id);
  if (!view) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <Page title={t('page.referred')} lead={t('refer.lead')} within={workspace.title}>
      {view.referred.length > 0 ? (
        <Referred referred={view.referred} />
      ) : (
        <Card padding="roomy">
          <EmptyState icon={<IconSend />} title={t('refer.none')} text={t('refer.noneText')} />
        </Card>
      )}
    </Page>
  );
}
