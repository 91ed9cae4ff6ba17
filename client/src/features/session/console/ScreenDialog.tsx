import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { buttonLook } from '#ui/buttonLook.ts';
import { CopyButton } from '#ui/CopyButton.tsx';
import { Dialog } from '#ui/Dialog.tsx';

type ScreenDialogProps = {
  readonly address: string | undefined;
  readonly onClose: () => void;
};

/** The link of the screen for the room, to open here or on another machine. */
export function ScreenDialog({ address, onClose }: ScreenDialogProps) {
  const t = useText();
  return (
    <Dialog
      title={t('session.screen')}
      isOpen={address !== undefined}
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('session.close')}
          </Button>
          <a className={buttonLook('primary')} href={address} target="_blank" rel="noopener noreferrer">
            {t('session.openScreen')}
          </a>
        </>
      }
    >
      <p>{t('session.screenHow')}</p>
      {address && <CopyButton text={address} label={t('session.copyScreen')} />}
    </Dialog>
  );
}
