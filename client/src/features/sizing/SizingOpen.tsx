import type { SizingRound } from '@opgave/shared/method/sessionSizing';
import { useText } from '#i18n/useText.ts';
import { DropButton } from '#ui/DropButton.tsx';
import parts from '#ui/part.module.css';
import { ShowButton } from '#ui/ShowButton.tsx';

type SizingOpenProps = {
  readonly round: SizingRound;
  readonly given: number;
  readonly isBusy: boolean;
  readonly onClose: (isShown: boolean) => void;
};

/** While people estimate: how many did, and nothing of what. */
export function SizingOpen({ round, given, isBusy, onClose }: SizingOpenProps) {
  const t = useText();
  return (
    <>
      <p>{round.question}</p>
      <p role="status">{t('sizing.given', { count: given })}</p>
      <p className={parts['small']}>{t('sizing.hidden')}</p>
      <div className={parts['actions']}>
        <ShowButton label={t('sizing.show')} isBusy={isBusy} onShow={() => onClose(true)} />
        <DropButton label={t('sizing.drop')} isBusy={isBusy} onDrop={() => onClose(false)} />
      </div>
    </>
  );
}
