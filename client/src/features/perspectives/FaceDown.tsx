import type { PerspectivesView } from '@opgave/shared/contract/perspectives';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import group from '#ui/group.module.css';
import styles from './perspectives.module.css';

/** One closed card per group with seats, all alike: who wrote, how much and when is nobody's business yet. */
export function FaceDown({ groups }: Pick<PerspectivesView, 'groups'>) {
  const t = useText();
  return (
    <ul className={styles['closed']} aria-label={t('perspectives.cards')}>
      {groups.map((each) => (
        <li key={each.group}>
          <span className={`${group['group']} ${styles['back']}`} data-group={each.group}>
            <GroupShape group={each.group} size="l" />
          </span>
          <span>{t(`group.${each.group}.name`)}</span>
        </li>
      ))}
    </ul>
  );
}
