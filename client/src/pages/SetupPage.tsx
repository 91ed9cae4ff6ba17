import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { archiveWorkspace, changeWorkspace } from '#connection/api.ts';
import { asAppError } from '#connection/http.ts';
import { KEYS } from '#connection/queries.ts';
import { ArchiveButton } from '#features/setup/ArchiveButton.tsx';
import { SetupFacts } from '#features/setup/SetupFacts.tsx';
import { SetupForm } from '#features/setup/SetupForm.tsx';
import { setupChangeOf } from '#features/setup/setupDraft.ts';
import { setupProblems } from '#features/setup/setupProblems.ts';
import { useSetupDraft } from '#features/setup/useSetupDraft.ts';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { OpeningCard } from './OpeningCard.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What the table is about and how it works together. */
export function SetupPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const mayWrite = may('setup.write');
  return (
    <Page
      title={t('page.setup')}
      lead={t(mayWrite ? 'setup.lead.write' : 'setup.lead.read')}
      within={workspace.title}
    >
      <OpeningCard />
      {mayWrite ? <EditableSetup /> : <SetupFacts workspace={workspace} />}
      {may('workspace.archive') && <Archive />}
    </Page>
  );
}

/** What was typed stays when somebody else changes the table meanwhile. */
function EditableSetup() {
  const t = useText();
  const toast = useToast();
  const queries = useQueryClient();
  const { workspace } = useWorkspace();
  const { draft, change, forget } = useSetupDraft(workspace);
  const [isChecked, setIsChecked] = useState(false);
  const problems = setupProblems(draft);
  const saving = useMutation({
    mutationFn: async () => {
      const wanted = setupChangeOf(workspace, draft);
      if (wanted) await changeWorkspace(workspace.id, wanted);
    },
    onSuccess: async () => {
      await readAnew();
      forget();
      toast({ text: t('setup.saved') });
    },
    onError: readAnew,
  });

  function readAnew() {
    return Promise.all([
      queries.invalidateQueries({ queryKey: KEYS.workspaces }),
      queries.invalidateQueries({ queryKey: KEYS.gates(workspace.id) }),
    ]);
  }

  function handleSave(): void {
    setIsChecked(true);
    const [first] = problems;
    if (!first) saving.mutate();
    else if (problems.length === 1) document.getElementById(first.field)?.focus();
  }

  return (
    <SetupForm
      draft={draft}
      onChange={change}
      problems={isChecked ? problems : []}
      isBusy={saving.isPending}
      refusal={saving.error ? asAppError(saving.error).code : undefined}
      onSave={handleSave}
    />
  );
}

function Archive() {
  const queries = useQueryClient();
  const { workspace } = useWorkspace();
  const archiving = useMutation({
    mutationFn: () => archiveWorkspace(workspace.id, workspace.version),
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: KEYS.workspaces }),
        queries.invalidateQueries({ queryKey: KEYS.me }),
      ]),
  });
  const refusal = archiving.error ? asAppError(archiving.error) : undefined;
  return (
    <ArchiveButton isBusy={archiving.isPending} refusal={refusal} onArchive={() => archiving.mutate()} />
  );
}
