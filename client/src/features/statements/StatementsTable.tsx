import type { StatementView } from '@opgave/shared/contract/statements';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ComponentProps, ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { useCellKeys } from '#ui/useCellKeys.ts';
import { ColumnName } from './ColumnName.tsx';
import { type Column, figureIn, standsApart } from './columns.ts';
import { GroupFigure, type Manner } from './GroupFigure.tsx';
import { directionOf, nextSorting, type Sorting } from './order.ts';
import type { RowTools } from './rowTools.ts';
import { StatementText } from './StatementText.tsx';
import { StatementWords } from './StatementWords.tsx';
import styles from './statements.module.css';

type StatementsTableProps = {
  readonly statements: readonly StatementView[];
  readonly columns: readonly Column[];
  readonly manner: Manner;
  readonly tools: RowTools;
  readonly sorting: Sorting | undefined;
  readonly onSort: (sorting: Sorting | undefined) => void;
};

/** Statements as rows, groups as columns; every head sorts. */
export function StatementsTable(props: StatementsTableProps) {
  const { statements, columns, manner, tools, sorting, onSort } = props;
  const t = useText();
  const head = { sorting, onSort };
  const { at, handleArrow, setAt } = useCellKeys({ rows: statements.length, columns: columns.length + 1 });
  const cellAt = (row: number, column: number) => ({
    'data-place': `${row}-${column}`,
    tabIndex: at.row === row && at.column === column ? 0 : -1,
    onFocus: () => setAt({ row, column }),
    onKeyDown: handleArrow,
  });
  return (
    <div className={styles['scroll']}>
      <table className={styles['table']} data-manner={manner}>
        <caption className="visually-hidden">{t('statements.table')}</caption>
        <thead>
          <tr>
            <Head by="text" {...head}>
              {t('statements.statement')}
            </Head>
            {columns.map((column) => (
              <Head key={column.key} by={column} {...head}>
                <ColumnName column={column} />
              </Head>
            ))}
          </tr>
        </thead>
        <tbody>
          {statements.map((statement, row) => (
            <Row
              key={statement.id}
              {...{ statement, columns, manner, tools }}
              cellAt={(column) => cellAt(row, column)}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type HeadProps = Pick<StatementsTableProps, 'sorting' | 'onSort'> & {
  readonly by: Sorting['by'];
  readonly children: ReactNode;
};

function Head({ by, sorting, onSort, children }: HeadProps) {
  const direction = directionOf(sorting, by);
  return (
    <th scope="col" aria-sort={direction}>
      <button type="button" className={styles['head']} onClick={() => onSort(nextSorting(sorting, by))}>
        {children}
        {direction === 'ascending' && <IconArrowUp aria-hidden="true" />}
        {direction === 'descending' && <IconArrowDown aria-hidden="true" />}
      </button>
    </th>
  );
}

type RowProps = Pick<StatementsTableProps, 'columns' | 'manner' | 'tools'> & {
  readonly statement: StatementView;
  /** How a cell takes part in moving with the arrow keys; 0 is the statement itself. */
  readonly cellAt: (column: number) => ComponentProps<'td'>;
};

function Row({ statement, columns, manner, tools, cellAt }: RowProps) {
  return (
    <tr data-place={statement.id}>
      <th scope="row" className={styles['statement']} {...cellAt(0)}>
        <span className={styles['text']}>
          <StatementText statement={statement} />
        </span>
        <StatementWords statement={statement} tools={tools} />
      </th>
      {columns.map((column, index) => {
        const figure = figureIn(statement, column);
        return (
          <td
            key={column.key}
            data-apart={figure !== undefined && standsApart(statement, figure)}
            {...cellAt(index + 1)}
          >
            <GroupFigure statement={statement} column={column} manner={manner} />
          </td>
        );
      })}
    </tr>
  );
}
