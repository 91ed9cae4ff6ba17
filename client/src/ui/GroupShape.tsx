import type { Group } from '@opgave/shared/method/groups';
import styles from './group.module.css';
import { SHAPES } from './shapes.ts';

type GroupShapeProps = {
  readonly group: Group;
  readonly size?: 'l';
  /** Only when no name of the group stands beside it. */
  readonly label?: string;
};

export function GroupShape({ group, size, label }: GroupShapeProps) {
  const meaning = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg
      className={`${styles['group']} ${styles['shape']} ${size ? styles['large'] : ''}`}
      data-group={group}
      viewBox="0 0 16 16"
      {...meaning}
    >
      {label && <title>{label}</title>}
      <path d={SHAPES[group]} />
    </svg>
  );
}
