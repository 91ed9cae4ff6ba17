import type { OrganisationView } from '@opgave/shared/contract/organisation';
import type { TemplateList } from '@opgave/shared/contract/sessions';
import { GROUPS } from '@opgave/shared/method/groups';
import { Link } from 'react-router';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import { Part } from '#ui/Part.tsx';
import parts from '#ui/part.module.css';
import { Tag } from '#ui/Tag.tsx';
import styles from './organisation.module.css';

interface OfView {
  readonly view: OrganisationView;
}

/** Where the questions of people from outside stand, over all doors that one keeps. */
export function QuestionStates({ view: { questions } }: OfView) {
  const t = useText();
  return (
    <Part title={t('organisation.questions')} id="questions">
      {questions.length === 0 ? (
        <p className={parts['soft']}>{t('organisation.noQuestions')}</p>
      ) : (
        <table className={styles['states']}>
          <thead>
            <tr>
              <th scope="col">{t('organisation.state')}</th>
              <th scope="col">{t('organisation.many')}</th>
              <th scope="col">{t('organisation.late')}</th>
            </tr>
          </thead>
          <tbody>
            {questions.map(({ state, count, late }) => (
              <tr key={state}>
                <th scope="row">{t(`referral.state.${state}`)}</th>
                <td>{count}</td>
                <td>{late > 0 ? <Tag tone="warn">{late}</Tag> : 0}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Part>
  );
}

/** Which voices are absent, and at which tables. */
export function AbsentVoices({ view: { tables } }: OfView) {
  const t = useText();
  const rows = GROUPS.flatMap((group) => {
    const without = tables.filter(({ absent }) => absent.includes(group));
    return without.length === 0 ? [] : [{ group, without }];
  });
  return (
    <Part title={t('organisation.absent')} id="absent">
      {rows.length === 0 && <p className={parts['soft']}>{t('organisation.noneAbsent')}</p>}
      <ul className={styles['list']} hidden={rows.length === 0}>
        {rows.map(({ group, without }) => (
          <li key={group}>
            <GroupTag group={group} />
            <span>
              {without.map(({ slug, title }, index) => (
                <span key={slug}>
                  {index > 0 && ', '}
                  <Link to={`/w/${slug}/people`}>{title}</Link>
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The days on which tables promised to look back, the first on top. */
export function LookBacks({ view: { tables } }: OfView) {
  const t = useText();
  const dates = useTableDates();
  const planned = tables
    .flatMap(({ slug, title, lookBack }) => (lookBack ? [{ slug, title, ...lookBack }] : []))
    .toSorted((one, other) => one.day.localeCompare(other.day));
  return (
    <Part title={t('organisation.lookBacks')} id="lookBacks">
      {planned.length === 0 && <p className={parts['soft']}>{t('organisation.noLookBacks')}</p>}
      <ul className={styles['list']} hidden={planned.length === 0}>
        {planned.map(({ slug, title, day, standing }) => (
          <li key={slug}>
            <span>
              <Link to={`/w/${slug}/${standing === 'now' ? 'reflection' : 'choice'}`}>{title}</Link>
            </span>
            <span className={styles['day']}>
              {dates.date(day)}
              {standing !== 'planned' && (
                <Tag tone={standing === 'late' ? 'warn' : 'accent'}>
                  {t(`organisation.lookBackTag.${standing}`)}
                </Tag>
              )}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The scripts that were kept for every table. */
export function Templates({ templates, slug }: { readonly templates: TemplateList; readonly slug: string }) {
  const t = useText();
  return (
    <Part title={t('organisation.templates')} help={t('organisation.templatesHelp')} id="templates">
      {templates.length === 0 && <p className={parts['soft']}>{t('organisation.noTemplates')}</p>}
      <ul className={styles['list']} hidden={templates.length === 0}>
        {templates.map(({ id, title, minutes }) => (
          <li key={id}>
            <span>{title}</span>
            <span className={parts['soft']}>{t('organisation.minutes', { count: minutes })}</span>
          </li>
        ))}
      </ul>
      <p>
        <Link to={`/w/${slug}/sessions`}>{t('organisation.toSessions')}</Link>
      </p>
    </Part>
  );
}
