import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import type { Answering, Refusal } from './useAnswering.ts';

/** Why the last try was refused; the words are still in the form. */
export function RefusalNote({ refusal }: { readonly refusal: Refusal | undefined }) {
  const t = useText();
  if (!refusal) return null;
  return (
    <Note tone="bad" role="alert">
      {refusalText(t, refusal)}
    </Note>
  );
}

function refusalText(t: ReturnType<typeof useText>, refusal: Refusal): string {
  if (refusal.kind === 'round') return t(`consent.refusal.${refusal.code}`);
  return t(refusal.code === 'stale-version' ? 'round.stale' : `error.${refusal.code}`);
}

type WaitingNoteProps = Pick<Answering, 'isBusy' | 'triesAgainIn' | 'isOnDevice'> & {
  readonly onTryNow: () => void;
  readonly onChange: () => void;
};

/** It was not sent: it stays on this device, and does not count until it was. */
export function WaitingNote({ isBusy, triesAgainIn, isOnDevice, onTryNow, onChange }: WaitingNoteProps) {
  const t = useText();
  return (
    <Note
      tone="warn"
      role="status"
      title={t('round.notSent')}
      action={
        <>
          <span>{t('round.triesAgain', { count: triesAgainIn })}</span>
          <Button size="sm" isBusy={isBusy} onPress={onTryNow}>
            {t('round.tryNow')}
          </Button>
          <Button variant="quiet" size="sm" onPress={onChange}>
            {t('round.change')}
          </Button>
        </>
      }
    >
      {t(isOnDevice ? 'round.notSentText' : 'round.notSentOpen')}
    </Note>
  );
}
