import type { WorkspaceCard } from '@opgave/shared/contract/http';
import { IconBuilding } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './home.module.css';

/** The organisations in which this person leads a table, each by its first one. */
export function Organisations({ cards }: { readonly cards: readonly WorkspaceCard[] }) {
  const t = useText();
  const led = cards.filter((card) => card.role === 'facilitator' && !card.isArchived && card.organisation);
  const firsts = led.filter(
    (card, index) => led.findIndex((one) => one.organisation === card.organisation) === index,
  );
  if (firsts.length === 0) return null;
  return (
    <section className={styles['section']}>
      <h2>{t('home.organisations', { count: firsts.length })}</h2>
      <Card padding="none">
        <ul>
          {firsts.map(({ slug, organisation }) => (
            <li key={slug} className={styles['waiting']}>
              <span className={styles['round']} aria-hidden="true">
                <IconBuilding />
              </span>
              <div className={styles['words']}>
                <p className={styles['waitingTitle']}>{organisation}</p>
                <p className={styles['organisation']}>{t('home.organisationText')}</p>
              </div>
              <LinkButton to={`/organisation/${slug}`}>
                {t('home.toOrganisation')}
                <span className="visually-hidden">: {organisation}</span>
              </LinkButton>
            </li>
          ))}
        </ul>
      </Card>
    </section>
  );
}
