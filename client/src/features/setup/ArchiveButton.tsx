import type { AppError } from '@opgave/shared/contract/errors';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';

type ArchiveButtonProps = {
  readonly isBusy: boolean;
  /** Why it could not be closed. */
  readonly refusal: AppError | undefined;
  readonly onArchive: () => void;
};

/** Closes a table for good; asked once more. */
export function ArchiveButton({ isBusy, refusal, onArchive }: ArchiveButtonProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <div>
        <Button variant="plain" onPress={() => setIsOpen(true)}>
          {t('setup.archive')}
        </Button>
      </div>
      <Dialog
        title={t('setup.archiveAsk')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button variant="plain" onPress={() => setIsOpen(false)}>
              {t('setup.archiveNo')}
            </Button>
            <Button variant="danger" isBusy={isBusy} onPress={onArchive}>
              {t('setup.archiveYes')}
            </Button>
          </>
        }
      >
        <p>{t('setup.archiveWhat')}</p>
        {refusal && (
          <Note tone="warn" role="alert">
            {t(
              refusal.details['reason'] === 'questions-wait'
                ? 'setup.archiveQuestions'
                : `error.${refusal.code}`,
            )}
          </Note>
        )}
      </Dialog>
    </>
  );
}
