import type { WorkspaceId } from '@opgave/shared/ids';
import type { ParkedDraft } from '@opgave/shared/method/parked';
import { useKeptText } from '#connection/kept.ts';

/** An idea that is being written, kept in this tab until it is parked. */
export function useParkedDraft(workspaceId: WorkspaceId) {
  const [text, setText] = useKeptText(`opgave.parked.text.${workspaceId}`);
  const [wouldSolve, setWouldSolve] = useKeptText(`opgave.parked.wouldSolve.${workspaceId}`);

  function change(draft: ParkedDraft): void {
    setText(draft.text);
    setWouldSolve(draft.wouldSolve);
  }

  return { draft: { text, wouldSolve }, change };
}
