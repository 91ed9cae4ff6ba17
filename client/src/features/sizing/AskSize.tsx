import { SIZING } from '@opgave/shared/method/sessionSizing';
import { useText } from '#i18n/useText.ts';
import { AskRoom } from '#ui/AskRoom.tsx';

type AskSizeProps = {
  /** What the step of now asks, to begin with. */
  readonly asked: string | undefined;
  readonly isBusy: boolean;
  readonly onAsk: (question: string) => void;
};

/** How big is what: people answer without seeing one another. */
export function AskSize({ asked, ...asking }: AskSizeProps) {
  const t = useText();
  return (
    <AskRoom
      {...asking}
      lead={t('sizing.lead')}
      label={t('sizing.question')}
      atFirst={asked || t('sizing.usualQuestion')}
      maxLength={SIZING.question}
      say={{ begin: t('sizing.begin'), empty: t('sizing.noQuestion') }}
    />
  );
}
