import { IconArrowRight } from '@tabler/icons-react';
import type { FormEvent } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Checkbox } from '#ui/Checkbox.tsx';
import { ErrorSummary } from '#ui/ErrorSummary.tsx';
import { TextField } from '#ui/TextField.tsx';
import type { Door, Inside } from './answers.ts';
import styles from './door.module.css';
import type { DoorApi } from './doorApi.ts';
import { EnterNote } from './EnterNote.tsx';
import { GroupChoice } from './GroupChoice.tsx';
import { mayBeHelped } from './mistakes.ts';
import { GROUP_FIELD, NAME_FIELD, useDoorForm } from './useDoorForm.ts';

type DoorFormProps = {
  readonly api: DoorApi;
  readonly door: Door;
  readonly token: string;
  readonly onInside: (inside: Inside, name: string) => void;
};

/** Name, group, and in. */
export function DoorForm({ api, door, token, onInside }: DoorFormProps) {
  const t = useText();
  const form = useDoorForm({ api, door, token, onInside });
  const { wish, change, mistakes, progress, isBusy, secondsLeft } = form;
  const mayReadAlong = door.role === 'participant';
  const isFull = progress.state === 'refused' && progress.refusal.code === 'workspace-full';
  const nameError = mistakes.name && t(mistakes.name);
  const groupError = mistakes.group && t(mistakes.group);
  const errors = [
    ...(nameError ? [{ id: NAME_FIELD, text: nameError }] : []),
    ...(groupError ? [{ id: GROUP_FIELD, text: groupError }] : []),
  ];

  function handleSubmit(event: FormEvent): void {
    event.preventDefault();
    form.submit(false);
  }

  return (
    <form className={styles['fields']} onSubmit={handleSubmit} noValidate>
      {form.attempt > 0 && <ErrorSummary key={form.attempt} errors={errors} />}
      <p className="visually-hidden" role="alert">
        {form.attempt > 0 && errors.length === 1 && t('door.mistake', { what: errors[0]?.text })}
      </p>
      <div className={styles['name']}>
        <TextField
          id={NAME_FIELD}
          label={t('door.name')}
          help={t('door.name.help')}
          error={nameError}
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
        error={groupError}
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
      <EnterNote progress={progress} secondsLeft={secondsLeft} />
      <div className={styles['actions']}>
        <Button
          variant={isFull ? 'plain' : 'primary'}
          size="lg"
          type="submit"
          isBusy={isBusy && !form.isReadingAlong}
          iconAfter={<IconArrowRight aria-hidden="true" />}
        >
          {t(door.workspace ? 'door.enter' : 'door.begin')}
        </Button>
        {mayReadAlong && (
          <Button
            variant={isFull ? 'primary' : 'quiet'}
            size="lg"
            isBusy={isBusy && form.isReadingAlong}
            onPress={() => form.submit(true)}
          >
            {t('door.readAlong')}
          </Button>
        )}
      </div>
    </form>
  );
}
