import type { DotRound } from '@opgave/shared/method/sessionDots';
import { IconEye } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { DropButton } from '#ui/DropButton.tsx';
import styles from './dots.module.css';

type DotsOpenProps = {
  readonly round: DotRound;
  readonly placed: number;
  readonly isBusy: boolean;
  readonly onClose: (isShown: boolean) => void;
};

/** While people put them: how many did, and nothing of which. */
export function DotsOpen({ round, placed, isBusy, onClose }: DotsOpenProps) {
  const t = useText();
  return (
    <>
      <p role="status">{t('dots.placed', { count: placed })}</p>
      <p className={styles['soft']}>{t('dots.hidden')}</p>
      <ul className={styles['lines']}>
        {round.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <div className={styles['row']}>
        <Button isBusy={isBusy} icon={<IconEye aria-hidden="true" />} onPress={() => onClose(true)}>
          {t('dots.show')}
        </Button>
        <DropButton label={t('dots.drop')} isBusy={isBusy} onDrop={() => onClose(false)} />
      </div>
    </>
  );
}
