import { IconCircleLetterP } from '@tabler/icons-react';
import { parkIdea, STORY_KEYS, useParked } from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ParkedList } from '#features/parked/ParkedList.tsx';
import { ParkForm } from '#features/parked/ParkForm.tsx';
import { useParkedDraft } from '#features/parked/useParkedDraft.ts';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { FailurePage } from './FailurePage.tsx';
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
      {may('parked.write') && <NewIdea />}
      {ideas.length === 0 ? (
        <EmptyState
          icon={<IconCircleLetterP />}
          title={t('parkedIdea.empty')}
          text={t('parkedIdea.emptyText')}
        />
      ) : (
        <ParkedList ideas={ideas} />
      )}
    </Page>
  );
}

function NewIdea() {
  const t = useText();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const { draft, change } = useParkedDraft(workspace.id);
  const { isBusy, refusal, send } = useSending([STORY_KEYS.parked(workspace.id)]);

  async function handlePark(): Promise<void> {
    if (!(await send(() => parkIdea(workspace.id, draft)))) return;
    change({ text: '', wouldSolve: '' });
    toast({ text: t('parkedIdea.done') });
  }

  return (
    <>
      <ParkForm draft={draft} onChange={change} isBusy={isBusy} onPark={handlePark} />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}
