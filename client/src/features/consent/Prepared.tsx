import type { PreparedView } from '@opgave/shared/contract/consent';
import { IconCheck, IconMessageExclamation } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { Card } from '#ui/Card.tsx';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './prepared.module.css';

type PreparedFactsProps = {
  readonly prepared: PreparedView;
  /** Comments on the text without an outcome, each with a way there. */
  readonly openComments: { readonly count: number; readonly link: ReactNode };
};

/** What the facilitator looks at before the round opens: of whom, how long, and what is still open. */
export function PreparedFacts({ prepared, openComments }: PreparedFactsProps) {
  const t = useText();
  return (
    <>
      <Card as="section" padding="roomy" aria-labelledby="round-check">
        <div className={styles['list']}>
          <h2 id="round-check">{t('round.checkTitle')}</h2>
          <ul className={styles['lines']}>
            <Line isDone={openComments.count === 0} more={openComments.link}>
              {t(openComments.count === 0 ? 'round.noOpenComments' : 'round.openComments', {
                count: openComments.count,
              })}
            </Line>
            <Terms prepared={prepared} />
          </ul>
        </div>
      </Card>
      <Groups groups={prepared.groups} />
    </>
  );
}

/** How the round will go, by the settings of the table. */
function Terms({ prepared: { terms, groups, lastDay } }: { readonly prepared: PreparedView }) {
  const t = useText();
  const dates = useTableDates();
  const { consentDays, extensionDays, repairDays, recheckDays, answersHiddenUntilClose } = terms;
  const count = groups.reduce((sum, { seats }) => sum + seats, 0);
  return (
    <>
      <Line isDone more={t('round.askedMore')}>
        {t('round.asked', { count })}
      </Line>
      <Line isDone more={t('round.daysMore', { count: extensionDays })}>
        {t('round.untilIfToday', { day: dates.day(lastDay), count: consentDays })}
      </Line>
      <Line isDone more={t('round.repairMore')}>
        {t('round.repairDays', { repair: repairDays, recheck: recheckDays })}
      </Line>
      <Line isDone>{t(answersHiddenUntilClose ? 'round.hiddenTerm' : 'round.shownTerm')}</Line>
    </>
  );
}

function Groups({ groups }: Pick<PreparedView, 'groups'>) {
  const t = useText();
  return (
    <Card as="section" padding="roomy" aria-labelledby="round-groups">
      <div className={styles['list']}>
        <h2 id="round-groups">{t('round.groupsTitle')}</h2>
        <ul className={styles['groups']}>
          {groups.map(({ group, seats, needed }) => (
            <li key={group}>
              <span className={styles['group']}>
                <GroupShape group={group} size="l" />
                {t(`group.${group}.name`)}
              </span>
              <span>{t('round.groupNeeds', { needed, count: seats })}</span>
            </li>
          ))}
        </ul>
        <p className={styles['soft']}>{t('round.outsideNeeded')}</p>
      </div>
    </Card>
  );
}

type LineProps = { readonly isDone: boolean; readonly children: ReactNode; readonly more?: ReactNode };

function Line({ isDone, children, more }: LineProps) {
  return (
    <li data-done={isDone}>
      <span className={styles['mark']} aria-hidden="true">
        {isDone ? <IconCheck /> : <IconMessageExclamation />}
      </span>
      <div>
        <p>{children}</p>
        {more && <div className={styles['soft']}>{more}</div>}
      </div>
    </li>
  );
}
