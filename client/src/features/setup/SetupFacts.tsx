import type { WorkspaceView } from '@opgave/shared/contract/http';
import { useTableDates } from '#i18n/useTableTime.ts';
import { useText } from '#i18n/useText.ts';
import { useWeighedNames } from '#i18n/useValueWords.ts';
import { Card } from '#ui/Card.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './setup.module.css';
import { useTimeZoneName } from './TimeZoneField.tsx';

/** The agreements to read, for whoever may not change them, and once they are fixed. */
export function SetupFacts({ workspace }: { readonly workspace: WorkspaceView }) {
  const t = useText();
  const dates = useTableDates();
  const { title, occasion, organisation, opennessMode, endDate, dataInvolved } = workspace;
  const none = t('setup.none');
  const zoneName = useTimeZoneName();
  const weighed = useWeighedNames(workspace.extraValues, workspace.ownValues);
  const facts = [
    [t('setup.title'), title],
    [t('setup.occasion'), occasion || none],
    [t('setup.organisation'), organisation || none],
    [t('setup.openness'), opennessMode ? openness(opennessMode) : none],
    [t('setup.endDate'), endDate ? dates.day(endDate) : none],
    [t('setup.timeZone'), zoneName(workspace.timeZone)],
    [t('setup.valuesFact'), weighed],
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
        <GroupsFact groups={workspace.groups} />
        <Affected workspace={workspace} />
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

/** Who is affected and has no seat planned. */
function Affected({ workspace }: { readonly workspace: WorkspaceView }) {
  const t = useText();
  const { affectedGroups = [], groups } = workspace;
  const absent = affectedGroups.filter((group) => !groups.some((planned) => planned.group === group));
  if (absent.length === 0) return null;
  return (
    <div>
      <dt>{t('setup.affectedFact')}</dt>
      <dd className={styles['tags']}>
        {absent.map((group) => (
          <GroupTag key={group} group={group} />
        ))}
      </dd>
    </div>
  );
}
