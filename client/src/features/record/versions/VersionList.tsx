import type { VersionView } from '@opgave/shared/contract/versions';
import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { Link } from 'react-router';
import { byDay } from '#i18n/byDay.ts';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Tag } from '#ui/Tag.tsx';
import styles from './versions.module.css';
import { versionName, versionReason } from './versionWords.ts';

type VersionListProps = {
  readonly versions: readonly VersionView[];
  readonly pathOf: (number: number) => string;
};

/** Every version of one text, newest on top, day by day. */
export function VersionList({ versions, pathOf }: VersionListProps) {
  const { day } = useTableDates();
  const days = byDay(versions, ({ takenAt }) => day(takenAt));
  return (
    <div className={styles['days']}>
      {days.map(({ name, lines }) => (
        <section key={name} aria-label={name} className={styles['day']}>
          <h2 className={styles['date']}>{name}</h2>
          <Card padding="none">
            <ol>
              {lines.map((version) => (
                <Row key={version.number} version={version} to={pathOf(version.number)} />
              ))}
            </ol>
          </Card>
        </section>
      ))}
    </div>
  );
}

function Row({ version, to }: { readonly version: VersionView; readonly to: string }) {
  const t = useText();
  const { time } = useTableDates();
  return (
    <li className={styles['row']}>
      <time dateTime={version.takenAt} className={styles['time']}>
        {time(version.takenAt)}
      </time>
      <div className={styles['words']}>
        <p className={styles['name']}>
          <Link to={to}>{versionName(t, version)}</Link>
        </p>
        <p className={styles['soft']}>
          {version.name !== undefined && `${t('versions.number', { number: version.number })}. `}
          {versionReason(t, version)} {version.isSameText && t('versions.sameText')}
        </p>
        <Marks version={version} />
      </div>
    </li>
  );
}

function Marks({ version: { consent, by } }: { readonly version: VersionView }) {
  const t = useText();
  const hasWriters = by.groups.length + by.sides.length > 0;
  if (!consent && !hasWriters) return null;
  return (
    <p className={styles['marks']}>
      {consent && (
        <Tag tone={consent.isAgreed ? 'ok' : 'neutral'} icon={<Seal isAgreed={consent.isAgreed} />}>
          {t(consent.isAgreed ? 'versions.agreed' : 'versions.frozen', { round: consent.round })}
        </Tag>
      )}
      {hasWriters && <span className={styles['soft']}>{t('versions.by')}</span>}
      {by.groups.map((group) => (
        <GroupTag key={group} group={group} />
      ))}
      {by.sides.map((side) => (
        <Tag key={side}>{t(`versions.side.${side}`)}</Tag>
      ))}
    </p>
  );
}

function Seal({ isAgreed }: { readonly isAgreed: boolean }) {
  return isAgreed ? <IconCircleCheck aria-hidden="true" /> : <IconLock aria-hidden="true" />;
}
