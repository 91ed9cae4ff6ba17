import type { WorkspaceId } from '@opgave/shared/ids';
import type { ParkedDraft } from '@opgave/shared/method/parked';
import { useState } from 'react';
import { useKeptText } from '#connection/kept.ts';

/**
 * An idea that is being written, kept in this tab until it is parked. One that begins with chosen words is kept apart,
 * so that neither overwrites the other.
 */
export function useParkedDraft(workspaceId: WorkspaceId, startsWith?: string) {
  const place = startsWith === undefined ? workspaceId : `${workspaceId}.${startsWith}`;
  const [typed, setText] = useKeptText(`opgave.parked.text.${place}`);
  const [wouldSolve, setWouldSolve] = useKeptText(`opgave.parked.wouldSolve.${place}`);
  const [isTouched, setIsTouched] = useState(typed !== '');
  const text = isTouched ? typed : (startsWith ?? '');

  function change(draft: ParkedDraft): void {
    setIsTouched(true);
    setText(draft.text);
    setWouldSolve(draft.wouldSolve);
  }

  return { draft: { text, wouldSolve }, change };
}
