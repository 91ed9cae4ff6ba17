import { LIMITS } from '@opgave/shared/contract/limits';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import styles from './parked.module.css';

const ID = 'parked-hide-reason';

type HideIdeaProps = {
  readonly isBusy: boolean;
  readonly onHide: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Hiding takes a reason, which only whoever parked it reads. In place, for the list may be in a drawer already. */
export function HideIdea({ isBusy, onHide, onCancel }: HideIdeaProps) {
  const t = useText();
  const [reason, setReason] = useState('');
  const [isAsked, setIsAsked] = useState(false);
  const toGo = Math.max(0, LIMITS.reasonMinLength - reason.trim().length);

  function handleHide(): void {
    setIsAsked(true);
    if (toGo > 0) document.getElementById(ID)?.focus();
    else onHide(reason.trim());
  }
  return (
    <div className={styles['form']}>
      <TextArea
        id={ID}
        rows={2}
        label={t('parkedIdea.hideReason')}
        help={t('parkedIdea.hideHelp')}
        value={reason}
        onChange={setReason}
        maxLength={LIMITS.textLength}
        error={isAsked && toGo > 0 ? t('advance.reasonToGo', { count: toGo }) : undefined}
        isRequired
      />
      <div className={styles['buttons']}>
        <Button variant="danger" isBusy={isBusy} onPress={handleHide}>
          {t('parkedIdea.hideDo')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('parkedIdea.cancel')}
        </Button>
      </div>
    </div>
  );
}
