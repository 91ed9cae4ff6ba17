import { IconClock } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './home.module.css';

export interface WaitingItem {
  readonly key: string;
  /** Of the table at which it waits. */
  readonly slug: string;
  readonly title: string;
  readonly table: string;
  readonly label: string;
  readonly to: string;
}

const SHOWN = 5;

/** What truly waits for this person; only the first has the filled button. */
export function WaitingList({ items }: { readonly items: readonly WaitingItem[] }) {
  const t = useText();
  const [isAll, setIsAll] = useState(false);
  const shown = isAll ? items : items.slice(0, SHOWN);
  return (
    <Card padding="none">
      <ul>
        {shown.map((item, index) => (
          <li key={item.key} className={styles['waiting']}>
            <span className={styles['round']} aria-hidden="true">
              <IconClock />
            </span>
            <div className={styles['words']}>
              <p className={styles['waitingTitle']}>{item.title}</p>
              <p className={styles['organisation']}>{item.table}</p>
            </div>
            <LinkButton to={item.to} variant={index === 0 ? 'primary' : 'outline'}>
              {item.label}
            </LinkButton>
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div className={styles['more']}>
          <Button variant="quiet" onPress={() => setIsAll(true)}>
            {t('home.all')}
          </Button>
        </div>
      )}
    </Card>
  );
}
