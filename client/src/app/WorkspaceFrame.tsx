import type { PersonView, WorkspaceView } from '@opgave/shared/contract/http';
import { useMemo } from 'react';
import { useParams } from 'react-router';
import { usePeople, useWorkspaceBySlug } from '#connection/queries.ts';
import { isFinal } from '#connection/refusals.ts';
import { useEmptyDevice } from '#connection/useEmptyDevice.ts';
import { WorkspaceSocketProvider } from '#connection/workspaceSocket.ts';
import { CommentsDeskProvider } from '#features/comments/CommentsDeskProvider.tsx';
import { ParkDeskProvider } from '#features/parked/ParkDeskProvider.tsx';
import { AddressedAs } from '#i18n/AddressedAs.tsx';
import { TableTimeZone } from '#i18n/useTableTime.ts';
import { FailurePage } from '#pages/FailurePage.tsx';
import { RemovedPage } from '#pages/RemovedPage.tsx';
import { SavedSlotProvider } from '#pages/SavedSlot.tsx';
import { SideSlotProvider } from '#pages/SideSlot.tsx';
import { WaitingPage } from '#pages/WaitingPage.tsx';
import { mayIn, WorkspaceContext } from '#pages/workspaceContext.ts';
import { LiveVoice } from './LiveVoice.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { useLiveWorkspace } from './useLiveWorkspace.ts';
import { WorkspaceLayout } from './WorkspaceLayout.tsx';

/** Everything below `/w/:slug`: fetches the workspace, opens its live connection, lays out path, page and people. */
export function WorkspaceFrame() {
  const { slug = '' } = useParams();
  const { data: workspace, error, refetch } = useWorkspaceBySlug(slug);
  if (!workspace || isFinal(error)) {
    return (
      <PlainFrame>
        {error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />}
      </PlainFrame>
    );
  }
  return (
    <WorkspaceSocketProvider workspaceId={workspace.id}>
      <LiveFrame workspace={workspace} />
    </WorkspaceSocketProvider>
  );
}

const NOBODY: readonly PersonView[] = [];

function LiveFrame({ workspace }: { readonly workspace: WorkspaceView }) {
  const { isRemoved, lastMove } = useLiveWorkspace(workspace);
  useEmptyDevice(workspace.id, workspace.me.personId, workspace.settings.offlineCopies);
  const { data: people = NOBODY } = usePeople(workspace.id);
  const inWorkspace = useMemo(
    () => ({ workspace, people, may: mayIn(workspace), lastMove }),
    [workspace, people, lastMove],
  );

  if (isRemoved) {
    return (
      <PlainFrame>
        <RemovedPage />
      </PlainFrame>
    );
  }
  return (
    <WorkspaceContext value={inWorkspace}>
      <TableTimeZone value={workspace.timeZone}>
        <SavedSlotProvider>
          <CommentsDeskProvider>
            <ParkDeskProvider>
              <SideSlotProvider>
                <AddressedAs form={workspace.settings.addressForm}>
                  <WorkspaceLayout />
                </AddressedAs>
              </SideSlotProvider>
            </ParkDeskProvider>
          </CommentsDeskProvider>
          <LiveVoice people={people} me={workspace.me.personId} lastMove={lastMove} />
        </SavedSlotProvider>
      </TableTimeZone>
    </WorkspaceContext>
  );
}
