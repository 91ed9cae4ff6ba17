import { ANONYMOUS } from '@opgave/shared/method/sessionAnonymous';
import { useText } from '#i18n/useText.ts';
import { AskRoom } from '#ui/AskRoom.tsx';

type AskItProps = { readonly isBusy: boolean; readonly onAsk: (question: string) => void };

/** That it is without names is chosen here, before a word is written; it cannot be turned back. */
export function AskIt(asking: AskItProps) {
  const t = useText();
  return (
    <AskRoom
      {...asking}
      lead={t('anonymous.choose')}
      label={t('anonymous.question')}
      maxLength={ANONYMOUS.question}
      say={{ begin: t('anonymous.begin'), empty: t('anonymous.noQuestion') }}
    />
  );
}
