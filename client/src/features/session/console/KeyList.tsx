import type { TextKey } from '#i18n/textKey.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './console.module.css';

type KeyListProps = { readonly isOpen: boolean; readonly onToggle: () => void };

const KEYS: readonly { readonly key: TextKey; readonly does: TextKey }[] = [
  { key: 'session.key.space', does: 'session.pause' },
  { key: 'session.key.plus', does: 'session.addMinute' },
  { key: 'session.key.arrow', does: 'session.goOnTwice' },
  { key: 'session.key.h', does: 'session.hands' },
  { key: 'session.key.b', does: 'session.bringHere' },
  { key: 'session.key.question', does: 'session.keys' },
];

/** The keys of the console; nothing needs them. */
export function KeyList({ isOpen, onToggle }: KeyListProps) {
  const t = useText();
  return (
    <div className={styles['keys']}>
      <Button variant="quiet" size="sm" aria-expanded={isOpen} onPress={onToggle}>
        {t('session.keys')}
      </Button>
      {isOpen && (
        <dl>
          {KEYS.map(({ key, does }) => (
            <div key={key}>
              <dt>
                <kbd>{t(key)}</kbd>
              </dt>
              <dd>{t(does)}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
