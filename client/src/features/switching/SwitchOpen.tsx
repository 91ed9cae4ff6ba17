import type { SwitchView } from '@opgave/shared/contract/sessionTools';
import type { SwitchRound } from '@opgave/shared/method/sessionSwitch';
import { IconSend } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { AskFirst } from '#ui/AskFirst.tsx';
import { DropButton } from '#ui/DropButton.tsx';
import parts from '#ui/part.module.css';
import { ShowButton } from '#ui/ShowButton.tsx';

type SwitchOpenProps = {
  readonly round: SwitchRound;
  readonly counts: NonNullable<SwitchView['counts']>;
  readonly isBusy: boolean;
  readonly onGiveOut: () => void;
  readonly onClose: (isShown: boolean) => void;
};

/** While people write and mark: how many did, and nothing of what. */
export function SwitchOpen({ round, counts, isBusy, onGiveOut, onClose }: SwitchOpenProps) {
  const t = useText();
  const isWriting = round.stage === 'writing';
  return (
    <>
      <p>{round.question}</p>
      <p role="status">
        {t('switch.sentences', { count: counts.sentences })}{' '}
        {!isWriting && t('switch.marks', { count: counts.marks })}
      </p>
      <p className={parts['small']}>{t(isWriting ? 'switch.hidden' : 'switch.hiddenMarks')}</p>
      <div className={parts['actions']}>
        {isWriting ? (
          <AskFirst
            isBusy={isBusy}
            icon={<IconSend aria-hidden="true" />}
            cannotYet={counts.sentences === 0 ? t('switch.nothingYet') : undefined}
            title={t('switch.askGiveOut')}
            effect={<p>{t('switch.giveOutEffect')}</p>}
            yes={t('switch.giveOutYes')}
            no={t('session.showNo')}
            onYes={onGiveOut}
          >
            {t('switch.giveOut')}
          </AskFirst>
        ) : (
          <ShowButton label={t('switch.show')} isBusy={isBusy} onShow={() => onClose(true)} />
        )}
        <DropButton label={t('switch.drop')} isBusy={isBusy} onDrop={() => onClose(false)} />
      </div>
    </>
  );
}
