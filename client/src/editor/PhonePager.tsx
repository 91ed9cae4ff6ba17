import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './sheet.module.css';
import type { SheetSection } from './sheetSection.ts';

type PhonePagerProps = {
  readonly sections: readonly SheetSection[];
  readonly current: SheetSection;
  readonly onGo: (key: string) => void;
};

/** On a phone one section per screen: previous, "4 van 13", next. */
export function PhonePager({ sections, current, onGo }: PhonePagerProps) {
  const t = useText();
  const at = sections.indexOf(current);
  const previous = sections[at - 1];
  const next = sections[at + 1];
  if (!previous && !next) return null;
  return (
    <nav className={styles['pager']} aria-label={t('sheet.pager')}>
      {previous ? (
        <Button
          variant="quiet"
          icon={<IconChevronLeft aria-hidden="true" />}
          onPress={() => onGo(previous.key)}
        >
          {t('sheet.previous')}
        </Button>
      ) : (
        <span />
      )}
      <span>{t('sheet.position', { number: at + 1, total: sections.length })}</span>
      {next ? (
        <Button
          variant="quiet"
          iconAfter={<IconChevronRight aria-hidden="true" />}
          onPress={() => onGo(next.key)}
        >
          {t('sheet.next')}
        </Button>
      ) : (
        <span />
      )}
    </nav>
  );
}
