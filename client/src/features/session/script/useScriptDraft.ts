import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { ScriptStep } from '@opgave/shared/method/sessionScript';
import { z } from 'zod';
import { changeSession, sessionsKey } from '#connection/sessionsApi.ts';
import { useDraft } from '#connection/useDraft.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';

const ScriptDraft = z.object({ title: z.string(), steps: z.array(ScriptStep).readonly() });
type ScriptDraft = z.infer<typeof ScriptDraft>;

/** A script as it is in the editor, beside how it stands, and keeping it. */
export function useScriptDraft(workspaceId: WorkspaceId, view: SessionView) {
  const t = useText();
  const toast = useToast();
  const stands: ScriptDraft = { title: view.title, steps: view.script.steps };
  const draft = useDraft(`opgave.script.${view.id}`, ScriptDraft, { version: view.version, value: stands });
  const { send, isBusy, refusal } = useSending([sessionsKey(workspaceId)]);
  const { title, steps } = draft.value;
  const inEditor: SessionView = { ...view, title, script: { ...view.script, steps: [...steps] } };

  async function save(): Promise<void> {
    const body = { version: draft.seen, title, script: inEditor.script };
    const isDone = await send(() => changeSession(workspaceId, view.id, body).catch(draft.wasRefused));
    if (!isDone) return;
    draft.wasKept();
    toast({ text: t('session.scriptSaved') });
  }

  return { draft, stands, inEditor, save, isBusy, refusal };
}
