import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import styles from './account.module.css';

type SignOutProps = { readonly isBusy: boolean; readonly onSignOut: () => void };

/** Leaving takes the copies of texts on this device along, so it is asked once more. */
export function SignOut({ isBusy, onSignOut }: SignOutProps) {
  const t = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={styles['form']}>
      <p className={styles['soft']}>{t('me.signOutHelp')}</p>
      <div>
        <Button variant="plain" onPress={() => setIsOpen(true)}>
          {t('me.signOut')}
        </Button>
      </div>
      <Dialog
        title={t('me.signOutAsk')}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <>
            <Button variant="plain" onPress={() => setIsOpen(false)}>
              {t('me.signOutNo')}
            </Button>
            <Button variant="danger" isBusy={isBusy} onPress={onSignOut}>
              {t('me.signOutYes')}
            </Button>
          </>
        }
      >
        <p>{t('me.signOutUnsaved')}</p>
      </Dialog>
    </div>
  );
}
