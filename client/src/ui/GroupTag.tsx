import type { Group } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from './GroupShape.tsx';
import styles from './group.module.css';

type GroupTagProps = { readonly group: Group; readonly isPlain?: boolean };

/** Shape and name of a group; plain has no ground of its own. */
export function GroupTag({ group, isPlain = false }: GroupTagProps) {
  const t = useText();
  return (
    <span
      className={`${styles['group']} ${styles['tag']} ${isPlain ? styles['plain'] : ''}`}
      data-group={group}
    >
      <GroupShape group={group} />
      {t(`group.${group}.name`)}
    </span>
  );
}
