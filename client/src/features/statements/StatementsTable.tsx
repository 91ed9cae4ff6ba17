import type { StatementView } from '@opgave/shared/contract/statements';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { ColumnName } from './ColumnName.tsx';
import { type Column, figureIn, standsApart } from './columns.ts';
import { GroupFigure, type Manner } from './GroupFigure.tsx';
import { directionOf, nextSorting, type Sorting } from './order.ts';
import type { RowTools } from './rowTools.ts';
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
          {statements.map((statement) => (
            <Row key={statement.id} statement={statement} columns={columns} manner={manner} tools={tools} />
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
};

function Row({ statement, columns, manner, tools }: RowProps) {
  return (
    <tr>
      <th scope="row" className={styles['statement']}>
        <span className={styles['text']}>{statement.text}</span>
        <StatementWords statement={statement} tools={tools} />
      </th>
      {columns.map((column) => {
        const figure = figureIn(statement, column);
        return (
          <td key={column.key} data-apart={figure !== undefined && standsApart(statement, figure)}>
            <GroupFigure statement={statement} column={column} manner={manner} />
          </td>
        );
      })}
    </tr>
  );
}
