import { SWITCH } from '@opgave/shared/method/sessionSwitch';
import { useText } from '#i18n/useText.ts';
import { AskRoom } from '#ui/AskRoom.tsx';

type AskSwitchProps = {
  /** What the step of now asks, to begin with. */
  readonly asked: string | undefined;
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
};

/** What would another group say to this? */
export function AskSwitch({ asked, ...asking }: AskSwitchProps) {
  const t = useText();
  return (
    <AskRoom
      {...asking}
      lead={t('switch.lead')}
      label={t('switch.question')}
      atFirst={asked || t('switch.usualQuestion')}
      maxLength={SWITCH.question}
      say={{ begin: t('switch.begin'), empty: t('switch.noQuestion') }}
    />
  );
}
