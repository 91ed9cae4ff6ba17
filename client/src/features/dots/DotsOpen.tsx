import type { DotRound } from '@opgave/shared/method/sessionDots';
import { useText } from '#i18n/useText.ts';
import { DropButton } from '#ui/DropButton.tsx';
import parts from '#ui/part.module.css';
import { ShowButton } from '#ui/ShowButton.tsx';
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
      <p className={parts['small']}>{t('dots.hidden')}</p>
      <ul className={styles['lines']}>
        {round.items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <div className={parts['actions']}>
        <ShowButton label={t('dots.show')} isBusy={isBusy} onShow={() => onClose(true)} />
        <DropButton label={t('dots.drop')} isBusy={isBusy} onDrop={() => onClose(false)} />
      </div>
    </>
  );
}
