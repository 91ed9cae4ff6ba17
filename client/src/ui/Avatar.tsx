import type { Group } from '@opgave/shared/method/groups';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from './GroupShape.tsx';
import styles from './group.module.css';

type AvatarProps = {
  readonly name: string;
  readonly group?: Group | undefined;
  readonly size?: 's' | 'm' | 'l';
  readonly isAway?: boolean;
  /** The name stands beside it already. */
  readonly isDecorative?: boolean;
};

const SIGNS = new Intl.Segmenter();

/** Two signs as people see them, also where one is made of several characters. */
function initials(name: string): string {
  const signs = Array.from(SIGNS.segment(name.trim()), ({ segment }) => segment);
  return signs.slice(0, 2).join('');
}

/** Two letters on the colour of the group, its shape at the lower right; no group is grey. */
export function Avatar({ name, group, size = 'm', isAway = false, isDecorative = false }: AvatarProps) {
  const t = useText();
  const label = group ? `${name}, ${t(`group.${group}.name`)}` : name;
  const meaning = isDecorative ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  return (
    <span
      className={`${styles['group']} ${styles['avatar']}`}
      data-group={group}
      data-size={size}
      data-away={isAway}
      title={label}
      {...meaning}
    >
      {initials(name)}
      {group && <GroupShape group={group} />}
    </span>
  );
}
