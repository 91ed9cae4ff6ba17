import type { SessionState } from '@opgave/shared/method/sessionState';
import { useText } from '#i18n/useText.ts';
import { AskFirst } from '#ui/AskFirst.tsx';

type MomentOpenProps = {
  readonly moment: NonNullable<SessionState['anonymous']['open']>;
  readonly isBusy: boolean;
  readonly onClose: () => void;
};

/** While people write without names: what they were asked, and the end, which is asked once. */
export function MomentOpen({ moment, isBusy, onClose }: MomentOpenProps) {
  const t = useText();
  return (
    <>
      <p>{moment.question}</p>
      <p>{t('anonymous.nobodyReads')}</p>
      <div>
        <AskFirst
          isBusy={isBusy}
          title={t('anonymous.askClose')}
          effect={<p>{t('anonymous.closeEffect')}</p>}
          yes={t('anonymous.closeYes')}
          no={t('session.showNo')}
          onYes={onClose}
        >
          {t('anonymous.close')}
        </AskFirst>
      </div>
    </>
  );
}
