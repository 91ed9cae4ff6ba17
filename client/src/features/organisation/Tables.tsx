import type { OrganisationView, TableOfOrganisation } from '@opgave/shared/contract/organisation';
import { phaseNumber } from '@opgave/shared/method/phases';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import styles from './organisation.module.css';

/** So many reasons say enough on one line; the rest stand on the page of the step. */
const SHOWN = 2;

/** Every table that one may know, what is stuck first. */
export function Tables({ view }: { readonly view: OrganisationView }) {
  const t = useText();
  const { tables, publicTables, others } = view;
  return (
    <Part title={t('organisation.tables')} help={t('organisation.tablesHelp')} id="tables">
      <ul className={parts['rows']}>
        {tables.map((table) => (
          <OneTable key={table.slug} table={table} />
        ))}
        {publicTables.map(({ slug, title, phase }) => (
          <li key={slug}>
            <div className={parts['head']}>
              <h3>
                <a href={`/p/${slug}`}>{title}</a>
              </h3>
              <Tag>{t(`phase.${phase}.name`)}</Tag>
            </div>
            <p className={parts['soft']}>{t('organisation.public')}</p>
          </li>
        ))}
      </ul>
      {others > 0 && <p className={parts['soft']}>{t('organisation.others', { count: others })}</p>}
    </Part>
  );
}

function OneTable({ table }: { readonly table: TableOfOrganisation }) {
  const t = useText();
  const { slug, title, phase, days, isStuck, absent, lookBack } = table;
  const isClosed = phase === 'closed';
  return (
    <li>
      <div className={parts['head']}>
        <h3>
          <Link to={`/w/${slug}`}>{title}</Link>
        </h3>
        {isStuck && (
          <Tag tone="warn" icon={<IconAlertTriangle aria-hidden="true" />}>
            {t('organisation.stuck')}
          </Tag>
        )}
      </div>
      <p className={parts['soft']}>
        {isClosed
          ? t('phase.closed.name')
          : `${t('home.step', { number: phaseNumber(phase) })} ${t(`phase.${phase}.name`)}`}
        {!isClosed && ` · ${t('organisation.days', { count: days })}`}
      </p>
      {isStuck && <Why table={table} />}
      {absent.length > 0 && (
        <div className={styles['without']}>
          <span>{t('organisation.without')}</span>
          {absent.map((group) => (
            <GroupTag key={group} group={group} isPlain />
          ))}
        </div>
      )}
      {lookBack && <LookBack {...lookBack} />}
    </li>
  );
}

function Why({ table: { slug, unmet } }: { readonly table: TableOfOrganisation }) {
  const t = useText();
  const [language] = useLanguage();
  const more = unmet.length - SHOWN;
  return (
    <>
      <ul className={styles['why']}>
        {unmet.slice(0, SHOWN).map(({ code, message }) => (
          <li key={code}>{message[language]}</li>
        ))}
        {more > 0 && <li>{t('organisation.more', { count: more })}</li>}
      </ul>
      <div>
        <LinkButton to={`/w/${slug}/advance`} size="sm">
          {t('organisation.toStep')}
        </LinkButton>
      </div>
    </>
  );
}

function LookBack({ day, standing }: NonNullable<TableOfOrganisation['lookBack']>) {
  const t = useText();
  const dates = useTableDates();
  return <p className={parts['soft']}>{t(`organisation.lookBack.${standing}`, { day: dates.date(day) })}</p>;
}
