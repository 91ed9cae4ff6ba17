import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './perspectives.module.css';
import { AT_A_TIME } from './sideBySide.ts';

type WindowProps = {
  readonly start: number;
  readonly total: number;
  readonly onGo: (start: number) => void;
};

/** How many of all stand beside each other, and the way to the others. */
export function Window({ start, total, onGo }: WindowProps) {
  const t = useText();
  const shown = Math.min(AT_A_TIME, total - start);
  const previous = start - AT_A_TIME;
  const next = start + AT_A_TIME;
  return (
    <div className={styles['window']} role="group" aria-label={t('perspectives.side.pages')}>
      <span role="status">{t('perspectives.side.count', { shown, total })}</span>
      {total > AT_A_TIME && (
        <>
          <IconButton
            label={t('perspectives.side.previous')}
            icon={<IconChevronLeft aria-hidden="true" />}
            onPress={() => onGo(Math.max(0, previous < 0 ? lastStart(total) : previous))}
          />
          <IconButton
            label={t('perspectives.side.next')}
            icon={<IconChevronRight aria-hidden="true" />}
            onPress={() => onGo(next < total ? next : 0)}
          />
        </>
      )}
    </div>
  );
}

/** Where the last people begin: before the first come the last, and after the last the first. */
function lastStart(total: number): number {
  return Math.floor((total - 1) / AT_A_TIME) * AT_A_TIME;
}
