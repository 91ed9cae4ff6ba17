import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { withReadyStep } from '@opgave/shared/method/sessionReadySteps';
import type { ScriptStep } from '@opgave/shared/method/sessionScript';
import { totalMinutes } from '@opgave/shared/method/sessionScriptOrder';
import { useText } from '#i18n/useText.ts';
import { TextField } from '#ui/TextField.tsx';
import { EditorFoot } from './EditorFoot.tsx';
import { OvertakenScript } from './OvertakenScript.tsx';
import { ReadySteps } from './ReadySteps.tsx';
import { StepRow } from './StepRow.tsx';
import styles from './script.module.css';
import { changeStep, doubleStep, moveStep, removeStep } from './stepMoves.ts';
import { useDragOrder } from './useDragOrder.ts';
import { useScriptDraft } from './useScriptDraft.ts';

type ScriptEditorProps = { readonly workspaceId: WorkspaceId; readonly view: SessionView };

/** The script of a session, step by step; times follow from the order. Nothing is sent before it is saved. */
export function ScriptEditor({ workspaceId, view }: ScriptEditorProps) {
  const t = useText();
  const { draft, stands, inEditor, save, isBusy, refusal } = useScriptDraft(workspaceId, view);
  const { title, steps } = draft.value;
  const setSteps = (next: readonly ScriptStep[]) => draft.change({ title, steps: next });
  return (
    <div className={styles['editor']}>
      <OvertakenScript draft={draft} stands={stands} />
      <TextField
        label={t('session.title')}
        value={title}
        onChange={(next) => draft.change({ title: next, steps })}
        maxLength={200}
      />
      <p className={styles['soft']} role="status">
        {t('session.size', { minutes: totalMinutes(steps), steps: steps.length })}
      </p>
      <StepList steps={steps} past={pastOf(view)} onChange={setSteps} />
      <ReadySteps
        action={t('session.addStep')}
        onChoose={(ready) => setSteps(withReadyStep(steps, steps.length, ready))}
      />
      <EditorFoot
        workspaceId={workspaceId}
        view={inEditor}
        draft={draft}
        onSave={() => void save()}
        isBusy={isBusy}
        refusal={refusal}
      />
    </div>
  );
}

type StepListProps = {
  readonly steps: readonly ScriptStep[];
  /** How many stay as they are. */
  readonly past: number;
  readonly onChange: (steps: readonly ScriptStep[]) => void;
};

function StepList({ steps, past, onChange }: StepListProps) {
  const move = (from: number, to: number) => to >= past && onChange(moveStep(steps, from, to));
  const { list, dragged } = useDragOrder(move);
  return (
    <ol className={styles['lines']} ref={list}>
      {steps.map((step, index) => (
        <StepRow
          key={step.id}
          step={step}
          place={index}
          isPast={index < past}
          isDragged={dragged === index}
          onChange={(change) => onChange(changeStep(steps, index, change))}
          onMove={(by) => move(index, index + by)}
          onDouble={() => onChange(doubleStep(steps, index))}
          onRemove={() => onChange(removeStep(steps, index))}
        />
      ))}
    </ol>
  );
}

/** Up to the last step that was begun. */
function pastOf({ script, now }: SessionView): number {
  return script.steps.findLastIndex(({ id }) => now.course.taken.some(({ stepId }) => stepId === id)) + 1;
}
