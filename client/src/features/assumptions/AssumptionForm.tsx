import { type AssumptionView, MAX_ASSUMPTION } from '@opgave/shared/contract/assumptions';
import { addDays } from '@opgave/shared/method/calendar';
import { useState } from 'react';
import { changeAssumption, makeAssumption } from '#connection/assumptionsApi.ts';
import { useText } from '#i18n/useText.ts';
import { Overtaken } from '#ui/Overtaken.tsx';
import styles from '#ui/part.module.css';
import { Select } from '#ui/Select.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { TextField } from '#ui/TextField.tsx';
import { useSeenVersion } from '#ui/useSeenVersion.ts';
import { useOnAssumptions } from './assumptionContext.ts';
import { KeepRow } from './KeepRow.tsx';
import { keeperName } from './keeperName.ts';
import { RestsOnFields } from './RestsOnFields.tsx';

type AssumptionFormProps = {
  /** Undefined for a new one. */
  readonly assumption: AssumptionView | undefined;
  readonly onDone: () => void;
};

type Draft = ReturnType<typeof useDraft>['draft'];

function useDraft(assumption: AssumptionView | undefined) {
  const { view } = useOnAssumptions();
  const [draft, setDraft] = useState(() => ({
    text: assumption?.text ?? '',
    owner: assumption?.owner.personId ?? view.people[0]?.personId,
    reviewOn: assumption?.reviewOn ?? '',
    options: assumption?.options ?? [],
    choice: assumption?.choice ?? false,
  }));
  return { draft, write: (part: Partial<typeof draft>) => setDraft({ ...draft, ...part }) };
}

/** What is taken for granted, who looks after it, when, and what rests on it. */
export function AssumptionForm({ assumption, onDone }: AssumptionFormProps) {
  const t = useText();
  const { workspaceId, view, send } = useOnAssumptions();
  const { draft, write } = useDraft(assumption);
  const version = useSeenVersion(assumption?.version);
  const { text, owner, reviewOn, ...resting } = draft;
  const isSameDay = reviewOn === assumption?.reviewOn;
  const cannotYet = [
    text.trim() === '' && t('assumption.textNeeded'),
    reviewOn === '' && t('assumption.dayNeeded'),
    !isSameDay && reviewOn <= view.today && t('assumption.dayAhead'),
  ].find(Boolean);

  async function keep(): Promise<void> {
    if (owner === undefined) return;
    const said = { text: text.trim(), owner, reviewOn };
    const isKept = await send(
      () =>
        assumption
          ? changeAssumption(workspaceId, assumption.id, { version: version.seen, ...said, ...resting })
          : makeAssumption(workspaceId, said),
      version.lookAgain,
    );
    if (isKept) onDone();
  }
  return (
    <div className={styles['form']}>
      <Overtaken by={version} now={assumption?.text} />
      <Fields draft={draft} onChange={write} />
      {assumption && <RestsOnFields resting={resting} onChange={write} />}
      <KeepRow
        label={t('assumption.keep')}
        cannotYet={cannotYet || undefined}
        onKeep={keep}
        onDone={onDone}
      />
    </div>
  );
}

type FieldsProps = {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
};

function Fields({ draft: { text, owner, reviewOn }, onChange }: FieldsProps) {
  const t = useText();
  const { view } = useOnAssumptions();
  return (
    <>
      <TextArea
        label={t('assumption.text')}
        help={t('assumption.textHelp')}
        value={text}
        onChange={(said) => onChange({ text: said })}
        rows={2}
        maxLength={MAX_ASSUMPTION}
      />
      <Select
        label={t('assumption.owner')}
        options={view.people.map((one) => ({ value: one.personId, label: keeperName(t, one) }))}
        value={owner ?? ''}
        onChange={(chosen) =>
          onChange({ owner: view.people.find(({ personId }) => personId === chosen)?.personId })
        }
      />
      <TextField
        label={t('assumption.reviewOn')}
        help={t('assumption.reviewOnHelp')}
        type="date"
        min={addDays(view.today, 1)}
        value={reviewOn}
        onChange={(day) => onChange({ reviewOn: day })}
      />
    </>
  );
}
