import type { FormEvent } from 'react';
import { useText } from '#i18n/useText.ts';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Door, Inside } from './answers.ts';
import { DoorActions } from './DoorActions.tsx';
import styles from './door.module.css';
import type { DoorApi } from './doorApi.ts';
import { EnterNote } from './EnterNote.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { GROUP_FIELD, mayBeHelped, NAME_FIELD } from './mistakes.ts';
import { type DoorForm as Form, useDoorForm } from './useDoorForm.ts';

type DoorFormProps = {
  readonly api: DoorApi;
  readonly door: Door;
  readonly token: string;
  readonly onInside: (inside: Inside, name: string) => void;
};

/** All mistakes at once: one is said aloud, more of them stand in a list. */
function MistakeList({ attempt, errors }: Pick<Form, 'attempt' | 'errors'>) {
  const t = useText();
  if (attempt === 0) return null;
  const [only] = errors.length === 1 ? errors : [];
  return (
    <>
      <ErrorSummary key={attempt} errors={errors} />
      <p className="visually-hidden" role="alert">
        {only && t('door.mistake', { what: only.text })}
      </p>
    </>
  );
}

/** Name, group, and in. */
export function DoorForm({ api, door, token, onInside }: DoorFormProps) {
  const t = useText();
  const form = useDoorForm({ api, door, token, onInside });
  const { wish, change, errors } = form;
  const errorAt = (id: string) => errors.find((error) => error.id === id)?.text;

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    form.submit(false);
  }

  return (
    <form className={styles['fields']} onSubmit={handleSubmit} noValidate>
      <MistakeList attempt={form.attempt} errors={errors} />
      <div className={styles['name']}>
        <TextField
          id={NAME_FIELD}
          label={t('door.name')}
          help={t('door.name.help')}
          error={errorAt(NAME_FIELD)}
          value={wish.displayName}
          onChange={(displayName) => change({ displayName })}
          onBlur={form.leaveName}
          autoComplete="given-name"
          isRequired
        />
      </div>
      <GroupChoice
        id={GROUP_FIELD}
        door={door}
        value={wish.group}
        error={errorAt(GROUP_FIELD)}
        onChange={(group) => change({ group })}
      />
      {mayBeHelped(door) && (
        <Checkbox
          label={t('door.withHelp')}
          hint={t('door.withHelp.hint')}
          isChecked={wish.withHelp}
          onChange={(withHelp) => change({ withHelp })}
        />
      )}
      <EnterNote progress={form.progress} secondsLeft={form.secondsLeft} />
      <DoorActions door={door} form={form} />
    </form>
  );
}
