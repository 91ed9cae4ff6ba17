import type { PublicationView } from '@opgave/shared/contract/publication';
import { IconExternalLink, IconWorld } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import styles from './publication.module.css';

type PublicCardProps = {
  /** `/p/te-veel-brieven` */
  readonly address: string;
  readonly isPublic: boolean;
  readonly published: PublicationView['published'];
  /** What whoever may publish can do here. */
  readonly children?: ReactNode;
};

/** Whether anybody may read about this table, and where. */
export function PublicCard({ address, isPublic, published, children }: PublicCardProps) {
  const t = useText();
  const dates = useTableDates();
  return (
    <Card as="section" aria-labelledby="public-page">
      <div className={styles['card']}>
        <h2 id="public-page" className={styles['title']}>
          <IconWorld aria-hidden="true" />
          {t(isPublic ? 'publication.isPublic' : 'publication.notPublic')}
        </h2>
        <p className={styles['text']}>
          {published
            ? t('publication.since', { day: dates.day(published.at), number: published.upTo })
            : t(isPublic ? 'publication.openTable' : 'publication.notPublicText')}
        </p>
        <div className={styles['actions']}>
          {isPublic && (
            <a href={address} target="_blank" rel="noreferrer" className={styles['link']}>
              {t('publication.toPage')}
              <IconExternalLink aria-hidden="true" />
              <span className="visually-hidden"> {t('publication.newTab')}</span>
            </a>
          )}
          {children}
        </div>
      </div>
    </Card>
  );
}
