import type { AppError } from '@opgave/shared/contract/errors';
import { LIMITS } from '@opgave/shared/contract/limits';
import type { WorkspaceId } from '@opgave/shared/ids';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './comments.module.css';
import { MentionArea } from './MentionArea.tsx';
import { useEscape } from './useThreadKeys.ts';

type WriteFormProps = {
  readonly workspaceId: WorkspaceId;
  readonly label: string;
  readonly sendLabel: string;
  readonly words: string;
  readonly isBusy: boolean;
  readonly refusal: AppError | undefined;
  /** Above the words. */
  readonly before?: ReactNode;
  readonly onChange: (words: string) => void;
  readonly onSend: () => void;
  readonly onCancel: () => void;
};

/** A few lines to say something; what was typed stays when it is closed. */
export function WriteForm(props: WriteFormProps) {
  const { workspaceId, label, sendLabel, words, isBusy, refusal, before } = props;
  const { onChange, onSend, onCancel } = props;
  const t = useText();
  const id = useId();
  const [isAsked, setIsAsked] = useState(false);
  const isEmpty = words.trim() === '';
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  useEscape(form, onCancel);

  function handleSend(): void {
    setIsAsked(true);
    if (isEmpty) document.getElementById(id)?.focus();
    else onSend();
  }

  return (
    <div ref={form} className={styles['form']}>
      {before}
      <MentionArea
        workspaceId={workspaceId}
        id={id}
        label={label}
        value={words}
        onChange={onChange}
        maxLength={LIMITS.textLength}
        error={isAsked && isEmpty ? t('comments.empty') : undefined}
      />
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <div className={styles['formActions']}>
        <Button variant="quiet" onPress={onCancel}>
          {t('comments.notNow')}
        </Button>
        <Button isBusy={isBusy} onPress={handleSend}>
          {sendLabel}
        </Button>
      </div>
    </div>
  );
}
