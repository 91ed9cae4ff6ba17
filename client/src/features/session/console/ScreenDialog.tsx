import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { buttonLook } from '#ui/buttonLook.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './console.module.css';

type ScreenDialogProps = {
  readonly isOpen: boolean;
  /** Undefined where another browser made the screen. */
  readonly address: string | undefined;
  readonly isBusy: boolean;
  readonly onAnother: () => void;
  readonly onClose: () => void;
};

/** The link of the screen for the room, to open here or on another machine; the one that runs stays until asked. */
export function ScreenDialog({ isOpen, address, isBusy, onAnother, onClose }: ScreenDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('session.screen')}
      isOpen={isOpen}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('session.close')}
          </Button>
          {address && (
            <a className={buttonLook('primary')} href={address} target="_blank" rel="noopener noreferrer">
              {t('session.openScreen')}
            </a>
          )}
        </>
      }
    >
      <p>{t(address ? 'session.screenHow' : 'session.screenThere')}</p>
      <div className={styles['quietRow']}>
        {address && <CopyButton text={address} label={t('session.copyScreen')} />}
        <Button variant={address ? 'quiet' : 'outline'} isBusy={isBusy} onPress={onAnother}>
          {t('session.screenAgain')}
        </Button>
      </div>
    </Dialog>
  );
}
