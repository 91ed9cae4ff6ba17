import type { WorkspaceCard } from '@opgave/shared/contract/http';
import { IconTableOptions } from '@tabler/icons-react';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { Chip } from '#ui/Chip.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './home.module.css';
import { TableCard } from './TableCard.tsx';
import { isRunning } from './waiting.ts';

interface TableListProps {
  readonly cards: readonly WorkspaceCard[];
  readonly mayCreate: boolean;
  /** The one thing that waits for this person at a table, by its short name. */
  readonly waiting: ReadonlyMap<string, string>;
}

/** All tables of this person, running first. */
export function TableList({ cards, mayCreate, waiting }: TableListProps) {
  const t = useText();
  const [isClosed, setIsClosed] = useState(false);
  const running = cards.filter(isRunning);
  const closed = cards.filter((card) => !isRunning(card));
  const shown = isClosed ? closed : running;
  if (cards.length === 0) return <NoTables mayCreate={mayCreate} />;
  return (
    <section className={styles['section']}>
      <div className={styles['head']}>
        <h2>{t('home.tables')}</h2>
        <div className={styles['filters']}>
          <Chip isOn={!isClosed} onPress={() => setIsClosed(false)}>
            {t('home.running', { count: running.length })}
          </Chip>
          <Chip isOn={isClosed} onPress={() => setIsClosed(true)}>
            {t('home.closed', { count: closed.length })}
          </Chip>
        </div>
      </div>
      {shown.length === 0 && (
        <p className={styles['quiet']}>{t(isClosed ? 'home.noClosed' : 'home.noRunning')}</p>
      )}
      <ul className={styles['cards']}>
        {shown.map((card) => (
          <li key={card.id}>
            <TableCard card={card} waits={waiting.get(card.slug)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function NoTables({ mayCreate }: { readonly mayCreate: boolean }) {
  const t = useText();
  return (
    <Card padding="roomy">
      <EmptyState
        icon={<IconTableOptions />}
        title={t('home.noTables')}
        text={`${t('word.workspace.meaning')} ${t(mayCreate ? 'home.noTablesCreate' : 'home.noTablesGuest')}`}
        action={
          mayCreate && (
            <LinkButton to="/new" variant="primary">
              {t('home.new')}
            </LinkButton>
          )
        }
      />
    </Card>
  );
}
