import type { SessionView } from '@opgave/shared/contract/sessions';
import { type Ready, withReadyStep } from '@opgave/shared/method/sessionReadySteps';
import { IconRowInsertBottom } from '@tabler/icons-react';
import { changeSession, sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { ReadySteps } from '#features/session/script/ReadySteps.tsx';
import { inLanguage } from '#features/session/scriptWords.ts';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { Note } from '#ui/Note.tsx';
import { useToast } from '#ui/useToast.ts';
import { useWorkspace } from './workspaceContext.ts';

/** What the talk asks for now becomes the next step, in the session that runs. */
export function InsertStepCard({ session }: { readonly session: SessionView }) {
  const t = useText();
  const [language] = useLanguage();
  const toast = useToast();
  const { workspace } = useWorkspace();
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const { place } = stepOfNow(session);

  async function insert(ready: Ready): Promise<void> {
    const { version, script } = session;
    const steps = withReadyStep(script.steps, place, ready);
    const isDone = await send(() =>
      changeSession(workspace.id, session.id, { version, script: { ...script, steps } }),
    );
    if (isDone) toast({ text: t('session.inserted', { name: inLanguage(ready.kind.what, language) }) });
  }

  return (
    <Fold title={t('session.insert')} icon={<IconRowInsertBottom aria-hidden="true" />}>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <p>{t('session.insertHow')}</p>
      <ReadySteps action={t('session.insertNext')} isBusy={isBusy} onChoose={(ready) => void insert(ready)} />
    </Fold>
  );
}
