import type { RevealView } from '@opgave/shared/contract/perspectives';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './perspectives.module.css';

type RevealDialogProps = {
  readonly reveal: RevealView;
  readonly total: number;
  readonly isBusy: boolean;
  readonly refusal: string | undefined;
  readonly onYes: () => void;
  readonly onClose: () => void;
};

/** What will happen, to whom, and that it cannot be undone; only then are the cards turned. */
export function RevealDialog({ reveal, total, isBusy, refusal, onYes, onClose }: RevealDialogProps) {
  const t = useText();
  const without = reveal.ready.filter(({ ready }) => ready === 0).map(({ group }) => group);
  const groups = without.map((group) => t(`group.${group}.name`).toLowerCase()).join(', ');
  return (
    <Dialog
      title={t('perspectives.reveal.askTitle')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="plain" onPress={onClose}>
            {t('perspectives.reveal.no')}
          </Button>
          <Button variant="primary" isBusy={isBusy} onPress={onYes}>
            {t('perspectives.reveal.yes')}
          </Button>
        </>
      }
    >
      <ul className={styles['effects']}>
        <li>{t('perspectives.reveal.effect', { count: total })}</li>
        {without.length > 0 && <li>{t('perspectives.reveal.noneOf', { groups })}</li>}
        <li>{t('perspectives.reveal.late')}</li>
        <li>
          <strong>{t('perspectives.reveal.final')}</strong>
        </li>
      </ul>
      {refusal && (
        <Note tone="bad" role="alert">
          {refusal}
        </Note>
      )}
    </Dialog>
  );
}
