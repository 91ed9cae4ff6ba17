import { LIMITS } from '@opgave/shared/contract/limits';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { TextArea } from '#ui/TextArea.tsx';
import { useReason } from '#ui/useReason.ts';
import styles from './parked.module.css';

type HideIdeaProps = {
  readonly isBusy: boolean;
  readonly onHide: (reason: string) => void;
  readonly onCancel: () => void;
};

/** Hiding takes a reason, which only whoever parked it reads. In place, for the list may be in a drawer already. */
export function HideIdea({ isBusy, onHide, onCancel }: HideIdeaProps) {
  const t = useText();
  const { field, send } = useReason(LIMITS.reasonMinLength);
  return (
    <div className={styles['form']}>
      <TextArea
        {...field}
        rows={2}
        label={t('parkedIdea.hideReason')}
        help={t('parkedIdea.hideHelp')}
        maxLength={LIMITS.textLength}
      />
      <div className={styles['buttons']}>
        <Button variant="danger" isBusy={isBusy} onPress={() => send(onHide)}>
          {t('parkedIdea.hideDo')}
        </Button>
        <Button variant="quiet" onPress={onCancel}>
          {t('parkedIdea.cancel')}
        </Button>
      </div>
    </div>
  );
}
