import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Dialog } from '#ui/Dialog.tsx';
import { useCardComments } from './cardComments.ts';
import styles from './perspectives.module.css';

type CardDialogProps = { readonly card: PerspectiveCardView; readonly onClose: () => void };

/** The whole card of one person in large type, to read or to read aloud. */
export function CardDialog({ card, onClose }: CardDialogProps) {
  const t = useText();
  const renderComments = useCardComments();
  // Who comes from outside speaks for nobody else, so that there is nothing to say about it.
  const isForOffice = card.side === 'inside' || card.isOfficialPosition;
  return (
    <Dialog
      title={`${card.name}, ${t(`group.${card.group}.name`).toLowerCase()}`}
      {...(isForOffice && { over: t(card.isOfficialPosition ? 'perspective.official' : 'perspective.role') })}
      isOpen
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose}>
          {t('perspectives.side.close')}
        </Button>
      }
    >
      {card.isWithdrawn && <p>{t('perspectives.side.withdrawn')}</p>}
      <dl className={styles['aloud']}>
        {card.answers.map(({ root, text }) => (
          <div key={root}>
            <dt>{t(`perspective.${root}.question`)}</dt>
            <dd>
              {root === 'value' && card.valueKey && <strong>{t(`value.${card.valueKey}.name`)}</strong>}
              {text}
            </dd>
          </div>
        ))}
      </dl>
      {!card.isWithdrawn && renderComments(card, onClose)}
    </Dialog>
  );
}
