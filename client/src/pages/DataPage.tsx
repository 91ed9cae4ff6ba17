import { useDataCanvas } from '#connection/dataCanvasApi.ts';
import { useDocument } from '#connection/useDocument.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import { DataSheet } from '#features/dataCanvas/DataSheet.tsx';
import { FailurePage } from './FailurePage.tsx';
import { LostPage } from './LostPage.tsx';
import { NowHere } from './NowHere.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { VersionsLink } from './VersionsLink.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Why the table wants to share data; only at a table where data are involved. */
export function DataPage() {
  const { workspace } = useWorkspace();
  return workspace.dataInvolved ? <Canvas /> : <LostPage />;
}

function Canvas() {
  const { workspace } = useWorkspace();
  const reason = useReadOnlyReason('define');
  const { data: view, error, refetch } = useDataCanvas(workspace.id);
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document: 'data-why' };
  const open = useDocument(address, workspace.settings.offlineCopies);
  if (!view && error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!open || !view) return <WaitingPage />;
  return (
    <>
      <SavedSlot>
        <SavedIndicator provider={open.provider} />
      </SavedSlot>
      <NowHere>
        <DataSheet workspace={workspace} view={view} open={open} readOnlyReason={reason} />
        <VersionsLink document="data-why" />
      </NowHere>
    </>
  );
}
