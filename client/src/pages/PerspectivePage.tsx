import type { OwnPerspectiveView, PerspectivesView } from '@opgave/shared/contract/perspectives';
import { Navigate, useNavigate } from 'react-router';
import {
  changePerspective,
  PERSPECTIVE_KEYS,
  takePerspectiveStep,
  usePerspectives,
} from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useDocument } from '#connection/useDocument.ts';
import { useSending } from '#connection/useSending.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import { PerspectiveSheet } from '#features/perspectives/PerspectiveSheet.tsx';
import { SubmitFoot } from '#features/perspectives/SubmitFoot.tsx';
import { useText } from '#i18n/useText.ts';
import { FailurePage } from './FailurePage.tsx';
import { PerspectivesClosed } from './PerspectivesClosed.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The form of one's own perspective, for as long as it is being written. */
export function PerspectivePage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = usePerspectives(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  if (data.mine?.state === 'draft') return <Writing view={data} mine={data.mine} />;
  if (data.start) return <PerspectivesClosed view={data} />;
  return <Navigate to={`/w/${workspace.slug}/perspectives`} replace />;
}

type WritingProps = { readonly view: PerspectivesView; readonly mine: OwnPerspectiveView };

function Writing({ view, mine }: WritingProps) {
  const t = useText();
  const go = useNavigate();
  const { workspace } = useWorkspace();
  const { personId } = workspace.me;
  const { document, version } = mine;
  const open = useDocument(
    { workspaceId: workspace.id, personId, document },
    workspace.settings.offlineCopies,
  );
  const changes = [PERSPECTIVE_KEYS.perspectives(workspace.id), KEYS.gates(workspace.id)];
  const { isBusy, refusal, send } = useSending(changes);
  if (!open) return <WaitingPage />;

  async function handleSubmit(): Promise<void> {
    if (!(await send(() => takePerspectiveStep(workspace.id, 'submit', version)))) return;
    await go(`/w/${workspace.slug}/perspectives`);
  }

  return (
    <>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <PerspectiveSheet
        open={open}
        mine={mine}
        within={workspace.title}
        me={personId}
        onValue={(valueKey) => void send(() => changePerspective(workspace.id, { version, valueKey }))}
        renderFoot={(draft) => (
          <SubmitFoot
            mine={mine}
            draft={draft}
            provider={open.provider}
            isBusy={isBusy}
            refusal={refusal && t(`error.${refusal.code}`)}
            isOpenTable={view.isOpen || view.mustSubmitFirst}
            onOfficial={(isOfficialPosition) =>
              void send(() => changePerspective(workspace.id, { version, isOfficialPosition }))
            }
            onSubmit={() => void handleSubmit()}
          />
        )}
      />
    </>
  );
}
