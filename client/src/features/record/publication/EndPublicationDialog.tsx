import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';

type EndPublicationDialogProps = {
  readonly isBusy: boolean;
  readonly refusal: ReactNode;
  readonly onEnd: () => void;
  readonly onClose: () => void;
};

/** The page goes away, which does not take back what others read or copied. */
export function EndPublicationDialog({ isBusy, refusal, onEnd, onClose }: EndPublicationDialogProps) {
  const t = useText();
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('publication.endTitle')}
      actions={
        <>
          <Button onPress={onClose}>{t('publication.keep')}</Button>
          <Button variant="danger" isBusy={isBusy} onPress={onEnd}>
            {t('publication.end')}
          </Button>
        </>
      }
    >
      <p>{t('publication.endText')}</p>
      {refusal}
    </Dialog>
  );
}
