import type { BalanceRowView } from '@opgave/shared/contract/balance';
import type { Group } from '@opgave/shared/method/groups';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupShape } from '#ui/GroupShape.tsx';
import styles from './balance.module.css';
import { rowName } from './rowName.ts';

/** A bar for each row, with a stroke at the fair share and the number beside it. */
export function BalanceBars({ rows }: { readonly rows: readonly BalanceRowView[] }) {
  const t = useText();
  return (
    <ul className={styles['rows']} aria-label={t('balance.title')}>
      {rows.map((row) => (
        <Row key={`${row.kind} ${row.groups.join()}`} row={row} />
      ))}
    </ul>
  );
}

function Row({ row }: { readonly row: BalanceRowView }) {
  const t = useText();
  const [language] = useLanguage();
  const { kind, groups, share, fairShare } = row;
  const [only, second] = groups;
  const group = kind === 'groups' && second === undefined ? only : undefined;
  return (
    <li className={styles['row']}>
      <span className={styles['name']}>
        {kind === 'groups' && groups.map((each) => <GroupShape key={each} group={each} />)}
        {rowName(t, language, row)}
      </span>
      <Bar group={group} share={share} fairShare={fairShare} />
      <span className={styles['figure']}>{t('balance.percent', { share })}</span>
    </li>
  );
}

type BarProps = {
  readonly group: Group | undefined;
  readonly share: number;
  readonly fairShare: number;
};

/** Drawn, not styled: the page allows no styles of its own on an element. */
function Bar({ group, share, fairShare }: BarProps) {
  return (
    <svg
      className={styles['bar']}
      data-group={group}
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className={styles['ground']} width="100" height="10" />
      <rect className={styles['part']} width={share} height="10" />
      <rect className={styles['fair']} x={Math.min(fairShare, 99)} width="1" height="10" />
    </svg>
  );
}
