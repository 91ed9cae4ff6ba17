import { useState } from 'react';
import { parkIdea } from '#connection/parkedApi.ts';
import { STORY_KEYS } from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ParkForm } from '#features/parked/ParkForm.tsx';
import { useParkedDraft } from '#features/parked/useParkedDraft.ts';
import { FOR_WHOM_ID, ForWhom } from '#features/scribe/ForWhom.tsx';
import { sentFor } from '#features/scribe/useForWhom.ts';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import { useScribe } from './useScribe.ts';
import { useWorkspace } from './workspaceContext.ts';

type NewIdeaProps = {
  /** Words that were chosen somewhere; without them what was being written goes on. */
  readonly startsWith?: string;
  readonly onParked?: () => void;
};

/** An idea to keep for later; what is typed stays until it is parked. */
export function NewIdea({ startsWith, onParked }: NewIdeaProps) {
  const t = useText();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const { draft, change } = useParkedDraft(workspace.id, startsWith);
  const { isBusy, refusal, send } = useSending([STORY_KEYS.parked(workspace.id)]);
  const scribe = useScribe('parked');
  const [isAsked, setIsAsked] = useState(false);

  async function handlePark(): Promise<void> {
    const { choice } = scribe.forWhom;
    setIsAsked(true);
    if (choice === 'none') return document.getElementById(FOR_WHOM_ID)?.focus();
    if (!(await send(() => parkIdea(workspace.id, { ...draft, ...sentFor(choice) })))) return;
    change({ text: '', wouldSolve: '' });
    setIsAsked(false);
    toast({ text: t('parkedIdea.done') });
    onParked?.();
  }

  return (
    <>
      <ParkForm
        draft={draft}
        onChange={change}
        isBusy={isBusy}
        onPark={handlePark}
        before={scribe.isScribe && <ForWhom state={scribe.forWhom} isAsked={isAsked} />}
        startsAtProblem={startsWith !== undefined && startsWith !== ''}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </>
  );
}
