import { IconCircleLetterP } from '@tabler/icons-react';
import { useParked } from '#connection/parkedApi.ts';
import { ParkedList } from '#features/parked/ParkedList.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { IdeaActions } from './IdeaActions.tsx';
import { NewIdea } from './NewIdea.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The parking lot: ideas that come too early, and are never lost. */
export function ParkedPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data: ideas, error, refetch } = useParked(workspace.id);
  if (!ideas) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <Page title={t('page.parked')} lead={t('parked.line')} within={workspace.title}>
      {(may('parked.write') || may('parked.scribe')) && <NewIdea />}
      {ideas.length === 0 ? (
        <EmptyState
          icon={<IconCircleLetterP />}
          title={t('parkedIdea.empty')}
          text={t('parkedIdea.emptyText')}
        />
      ) : (
        <ParkedList ideas={ideas} renderActions={(idea) => <IdeaActions idea={idea} />} />
      )}
    </Page>
  );
}
