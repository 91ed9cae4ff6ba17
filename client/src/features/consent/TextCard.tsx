import type { TextView } from '@opgave/shared/contract/consent';
import { IconChevronRight, IconFileText } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './consent.module.css';

type TextCardProps = {
  readonly to: string;
  readonly text: TextView;
  /** How many parts were on the screen already. */
  readonly read: number;
};

/** On a narrow screen the text is behind a card that counts what was read. */
export function TextCard({ to, text, read }: TextCardProps) {
  const t = useText();
  const total = text.sections.filter(({ blocks }) => blocks.length > 0).length;
  const isAll = read >= total;
  return (
    <Link to={to} className={styles['textCard']}>
      <IconFileText aria-hidden="true" />
      <span>
        <strong>{t('round.textCard', { version: text.version })}</strong>
        {t(isAll ? 'round.readAll' : 'round.readSome', { count: total, read })}
      </span>
      <IconChevronRight aria-hidden="true" />
    </Link>
  );
}
