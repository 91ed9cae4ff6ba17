import { useDocument } from '#connection/useDocument.ts';
import { SavedIndicator } from '#editor/SavedIndicator.tsx';
import { ProblemSheet } from '#features/problem/ProblemSheet.tsx';
import { SolutionHints } from '#features/solutionTalk/SolutionHints.tsx';
import { CommentsBelow } from './CommentsBelow.tsx';
import { NowHere } from './NowHere.tsx';
import { SavedSlot } from './SavedSlot.tsx';
import { useReadOnlyReason } from './useReadOnlyReason.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The problem definition, written together. */
export function ProblemPage() {
  const { workspace, may } = useWorkspace();
  const reason = useReadOnlyReason('define');
  const address = { workspaceId: workspace.id, personId: workspace.me.personId, document: 'problem' };
  const open = useDocument(address, workspace.settings.offlineCopies);
  if (!open) return <WaitingPage />;
  return (
    <>
      <SavedSlot>
        <SavedIndicator saved={open.state.saved} />
      </SavedSlot>
      <NowHere>
        <SolutionHints
          document="problem"
          workspace={workspace}
          isLookedAt={workspace.phase === 'define'}
          mayHandle={may('problemDoc.write')}
          mayPark={may('parked.write')}
        >
          <ProblemSheet
            open={open}
            workspace={workspace}
            mayWrite={may('problemDoc.write')}
            readOnlyReason={reason}
            renderBelow={(section) => <CommentsBelow document="problem" section={section} />}
          />
        </SolutionHints>
      </NowHere>
    </>
  );
}
