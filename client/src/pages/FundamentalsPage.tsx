import { useDocument } from '#connection/useDocument.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import { FundamentalsSheet } from '#features/fundamentals/FundamentalsSheet.tsx';
import { SolutionHints } from '#features/solutionTalk/SolutionHints.tsx';
import { CommentsBelow } from './CommentsBelow.tsx';
import { NowHere } from './NowHere.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The first questions, answered together. */
export function FundamentalsPage() {
  const { workspace, may } = useWorkspace();
  const reason = useReadOnlyReason('fundamentals');
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document: 'fundamentals' };
  const open = useDocument(address, workspace.settings.offlineCopies);
  if (!open) return <WaitingPage />;
  return (
    <>
      <SavedSlot>
        <SavedIndicator saved={open.state.saved} />
      </SavedSlot>
      <NowHere>
        <SolutionHints
          document="fundamentals"
          workspace={workspace}
          isLookedAt={workspace.phase === 'fundamentals'}
          mayHandle={may('fundamentals.write')}
          mayPark={may('parked.write')}
        >
          <FundamentalsSheet
            open={open}
            workspace={workspace}
            mayWrite={may('fundamentals.write')}
            readOnlyReason={reason}
            renderBelow={(section) => <CommentsBelow document="fundamentals" section={section} />}
          />
        </SolutionHints>
      </NowHere>
    </>
  );
}
