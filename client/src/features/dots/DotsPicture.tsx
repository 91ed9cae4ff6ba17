import { dotTotals } from '@opgave/shared/method/dots';
import type { DotColumn, DotsShown } from '@opgave/shared/method/sessionDots';
import { useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './dots.module.css';
import { IN_ROOM } from './inRoom.ts';

/** Up to so many rows stand below one another for the room. */
const ONE_COLUMN = 5;

type DotsPictureProps = { readonly dots: DotsShown; readonly size?: 'room' };

/** Every dot in the shape and colour of its group, the most first; groups that stand together are round. */
export function DotsPicture({ dots, size }: DotsPictureProps) {
  const t = useText();
  const all = dotTotals(dots)
    .map((sum, index) => ({ sum, index, item: dots.items[index] ?? '' }))
    .toSorted((one, other) => other.sum - one.sum);
  const rows = size === 'room' ? all.slice(0, IN_ROOM) : all;
  return (
    <ol
      className={styles['picture']}
      data-size={size}
      style={size && { gridTemplateRows: `repeat(${perColumn(rows.length)}, auto)` }}
    >
      {rows.map(({ sum, index, item }) => (
        <li key={index} className={styles['bar']}>
          <span className={styles['words']}>{item}</span>
          {sum > 0 && (
            <span className={styles['marks']}>
              {dots.columns.map((column) => (
                <Marks key={column.groups.join()} column={column} count={column.dots[index] ?? 0} />
              ))}
            </span>
          )}
          <strong className={styles['sum']}>
            <span aria-hidden="true">{sum}</span>
            <span className="visually-hidden">{t('dots.count', { count: sum })}</span>
          </strong>
        </li>
      ))}
    </ol>
  );
}

function perColumn(rows: number): number {
  return rows > ONE_COLUMN ? Math.ceil(rows / 2) : rows;
}

function Marks({ column, count }: { readonly column: DotColumn; readonly count: number }) {
  const [group] = column.groups;
  const isAlone = column.groups.length === 1;
  return Array.from({ length: count }, (_, number) =>
    isAlone && group ? (
      <GroupShape key={number} group={group} size="l" />
    ) : (
      <span key={number} className={styles['together']} aria-hidden="true" />
    ),
  );
}
