import type { StatementView } from '@opgave/shared/contract/statements';
import type { Group } from '@opgave/shared/method/groups';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Tabs } from '#ui/Tabs.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { CountsOnly } from './CountsOnly.tsx';
import { columnsOf, hasEnoughGroups } from './columns.ts';
import type { Manner } from './GroupFigure.tsx';
import { Legend } from './Legend.tsx';
import { inView, type Sorting, sorted, VIEWS, type View } from './order.ts';
import type { RowTools } from './rowTools.ts';
import { StatementCards } from './StatementCards.tsx';
import { StatementsTable } from './StatementsTable.tsx';
import styles from './statements.module.css';

type StatementsPictureProps = {
  readonly statements: readonly StatementView[];
  /** The groups with a seat. */
  readonly seated: readonly Group[];
  readonly tools: RowTools;
};

/** What is shared and where groups differ, never as one average. */
export function StatementsPicture({ statements, seated, tools }: StatementsPictureProps) {
  const t = useText();
  const [view, setView] = useState<View>('shared');
  const [sorting, setSorting] = useState<Sorting>();
  const [manner, setManner] = useState<Manner>('marks');
  const isPhone = useIsPhone();
  if (!hasEnoughGroups(statements)) return <CountsOnly statements={statements} tools={tools} />;

  const columns = columnsOf(statements, seated);
  const open = inView(statements, 'open').length;
  const views = VIEWS.filter((each) => each !== 'open' || tools.voteLink !== undefined);

  function content(each: View) {
    const shown = sorted(inView(statements, each), sorting);
    const same = { statements: shown, columns, manner, tools };
    if (shown.length === 0) return <p className={styles['soft']}>{t('statements.finished')}</p>;
    return (
      <div className={styles['part']}>
        <Legend manner={manner} onManner={setManner} />
        {isPhone ? (
          <StatementCards {...same} />
        ) : (
          <StatementsTable {...same} sorting={sorting} onSort={setSorting} />
        )}
      </div>
    );
  }

  return (
    <Tabs
      label={t('statements.tabs')}
      selected={view}
      onSelect={(next) => {
        setView(next);
        setSorting(undefined);
      }}
      tabs={views.map((each) => ({
        key: each,
        label: t(`statements.tab.${each}`),
        ...(each === 'open' && { count: open }),
        content: content(each),
      }))}
    />
  );
}
