import type { WorkspaceView } from '@opgave/shared/contract/http';
import { valuesWeighed } from '@opgave/shared/method/weighing';
import { formatDay } from '#i18n/format.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { useValueWords } from '#i18n/useValueWords.ts';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './setup.module.css';
import { useTimeZoneName } from './TimeZoneField.tsx';

/** The agreements to read, for whoever may not change them, and once they are fixed. */
export function SetupFacts({ workspace }: { readonly workspace: WorkspaceView }) {
  const t = useText();
  const [language] = useLanguage();
  const {
    title,
    occasion,
    organisation,
    opennessMode,
    endDate,
    dataInvolved,
    groups,
    extraValues,
    ownValues,
  } = workspace;
  const none = t('setup.none');
  const zoneName = useTimeZoneName();
  const wordsOf = useValueWords(ownValues);
  const facts = [
    [t('setup.title'), title],
    [t('setup.occasion'), occasion || none],
    [t('setup.organisation'), organisation || none],
    [t('setup.openness'), opennessMode ? openness(opennessMode) : none],
    [t('setup.endDate'), endDate ? formatDay(endDate, language) : none],
    [t('setup.timeZone'), zoneName(workspace.timeZone)],
    [
      t('setup.valuesFact'),
      valuesWeighed(extraValues, ownValues)
        .map((value) => wordsOf(value).name)
        .join(', '),
    ],
    [t('setup.dataInvolved'), t(dataInvolved ? 'setup.yes' : 'setup.no')],
  ] as const;

  function openness(mode: NonNullable<WorkspaceView['opennessMode']>): string {
    return `${t(`openness.${mode}.name`)}. ${t(`openness.${mode}.meaning`)}`;
  }

  return (
    <Card padding="roomy">
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
        <GroupsFact groups={groups} />
      </dl>
    </Card>
  );
}

function GroupsFact({ groups }: Pick<WorkspaceView, 'groups'>) {
  const t = useText();
  return (
    <div>
      <dt>{t('setup.groups')}</dt>
      <dd className={styles['tags']}>
        {groups.map(({ group, seats }) => (
          <span key={group}>
            <GroupTag group={group} /> {seats}
          </span>
        ))}
      </dd>
    </div>
  );
}
