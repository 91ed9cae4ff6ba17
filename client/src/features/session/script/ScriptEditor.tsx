import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { withReadyStep } from '@opgave/shared/method/sessionReadySteps';
import { totalMinutes } from '@opgave/shared/method/sessionScriptOrder';
import { useState } from 'react';
import { changeSession, sessionsKey } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { TextField } from '#ui/TextField.tsx';
import { useToast } from '#ui/useToast.ts';
import { EditorFoot } from './EditorFoot.tsx';
import { ReadySteps } from './ReadySteps.tsx';
import { StepRow } from './StepRow.tsx';
import styles from './script.module.css';
import { changeStep, doubleStep, moveStep, removeStep } from './stepMoves.ts';
import { useDragOrder } from './useDragOrder.ts';

type ScriptEditorProps = { readonly workspaceId: WorkspaceId; readonly view: SessionView };

/** The script of a session, step by step; times follow from the order. Nothing is sent before it is saved. */
export function ScriptEditor({ workspaceId, view }: ScriptEditorProps) {
  const t = useText();
  const toast = useToast();
  const [title, setTitle] = useState(view.title);
  const [steps, setSteps] = useState(view.script.steps);
  const { list, dragged } = useDragOrder((from, to) => setSteps(moveStep(steps, from, to)));
  const { send, isBusy, refusal } = useSending([sessionsKey(workspaceId)]);
  const past = view.now.course.taken.length;

  async function save(): Promise<void> {
    const body = { version: view.version, title, script: { ...view.script, steps } };
    const isDone = await send(() => changeSession(workspaceId, view.id, body));
    if (isDone) toast({ text: t('session.scriptSaved') });
  }

  return (
    <div className={styles['editor']}>
      <TextField label={t('session.title')} value={title} onChange={setTitle} maxLength={200} />
      <p className={styles['soft']} role="status">
        {t('session.size', { minutes: totalMinutes(steps), steps: steps.length })}
      </p>
      <ol className={styles['lines']} ref={list}>
        {steps.map((step, index) => (
          <StepRow
            key={step.id}
            step={step}
            place={index}
            isPast={index < past}
            isDragged={dragged === index}
            onChange={(change) => setSteps(changeStep(steps, index, change))}
            onMove={(by) => setSteps(moveStep(steps, index, index + by))}
            onDouble={() => setSteps(doubleStep(steps, index))}
            onRemove={() => setSteps(removeStep(steps, index))}
          />
        ))}
      </ol>
      <ReadySteps
        action={t('session.addStep')}
        onChoose={(ready) => setSteps(withReadyStep(steps, steps.length, ready))}
      />
      <EditorFoot
        workspaceId={workspaceId}
        view={{ ...view, title, script: { ...view.script, steps } }}
        onSave={() => void save()}
        isBusy={isBusy}
        refusal={refusal}
      />
    </div>
  );
}
