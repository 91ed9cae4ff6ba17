import type { ErrorCode } from '@opgave/shared/contract/errors';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

type MoveNotesProps = { readonly refusal: ErrorCode | undefined; readonly isChangedNow: boolean };

/** What happened meanwhile: somebody else moved the table, the list changed, or the server said no. One at a time. */
export function MoveNotes({ refusal, isChangedNow }: MoveNotesProps) {
  const t = useText();
  const other = useMoveByOther();
  if (other) return <Note role="status">{t('advance.otherDid', { name: other })}</Note>;
  if (refusal === 'gate-unmet' || (refusal === undefined && isChangedNow)) {
    return <Note role="status">{t('advance.justChanged')}</Note>;
  }
  if (!refusal) return null;
  return (
    <Note tone="bad" role="alert">
      {t(`error.${refusal}`)}
    </Note>
  );
}

/** Who moved the table while this page was open, if it was not this person. */
function useMoveByOther(): string | undefined {
  const { workspace, lastMove } = useWorkspace();
  const [atOpening] = useState(lastMove?.at);
  const isNew = lastMove !== undefined && lastMove.at !== atOpening;
  return isNew && lastMove.by !== workspace.me.displayName ? lastMove.by : undefined;
}
