import type { ReactNode } from 'react';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { useWeighedNames } from '#i18n/useValueWords.ts';
import { Button } from '#ui/Button.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import type { Draft, Step } from './draft.ts';
import styles from './newWorkspace.module.css';

type SummaryProps = { readonly draft: Draft; readonly onGoTo: (step: Step) => void };

/** Everything once more before the table exists; each line leads back to its question. */
export function Summary({ draft, onGoTo }: SummaryProps) {
  const t = useText();
  const dates = useTableDates();
  const {
    title,
    occasion,
    organisation,
    groups,
    opennessMode,
    endDate,
    dataInvolved,
    extraValues,
    ownValues,
  } = draft;
  const weighed = useWeighedNames(extraValues, ownValues);
  return (
    <div className={styles['summary']}>
      <Line name={t('setup.title')} onChange={() => onGoTo('occasion')}>
        {title}
      </Line>
      <Line name={t('setup.occasion')} onChange={() => onGoTo('occasion')}>
        {occasion}
      </Line>
      <Line name={t('setup.organisation')} onChange={() => onGoTo('organisation')}>
        {organisation || t('setup.none')}
      </Line>
      <Line name={t('setup.groups')} onChange={() => onGoTo('groups')}>
        <span className={styles['groups']}>
          {groups.map(({ group, seats }) => (
            <span key={group}>
              <GroupTag group={group} /> {seats}
            </span>
          ))}
        </span>
      </Line>
      <Line name={t('setup.openness')} onChange={() => onGoTo('openness')}>
        {t(`openness.${opennessMode}.name`)}
      </Line>
      <Line name={t('setup.endDate')} onChange={() => onGoTo('end')}>
        {endDate ? dates.day(endDate) : t('setup.none')}
      </Line>
      <Line name={t('setup.dataInvolved')} onChange={() => onGoTo('end')}>
        {t(dataInvolved ? 'setup.yes' : 'setup.no')}
      </Line>
      <Line name={t('setup.valuesFact')} onChange={() => onGoTo('values')}>
        {weighed}
      </Line>
    </div>
  );
}

type LineProps = { readonly name: string; readonly children: ReactNode; readonly onChange: () => void };

function Line({ name, children, onChange }: LineProps) {
  const t = useText();
  return (
    <div className={styles['line']}>
      <dl>
        <dt>{name}</dt>
        <dd>{children}</dd>
      </dl>
      <Button variant="quiet" onPress={onChange}>
        {t('newTable.change')}
        <span className="visually-hidden">: {name}</span>
      </Button>
    </div>
  );
}
