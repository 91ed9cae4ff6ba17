import type { StatementView } from '@opgave/shared/contract/statements';
import { Card } from '#ui/Card.tsx';
import { ColumnName } from './ColumnName.tsx';
import { type Column, figureIn, standsApart } from './columns.ts';
import { GroupFigure, type Manner } from './GroupFigure.tsx';
import type { RowTools } from './rowTools.ts';
import { StatementText } from './StatementText.tsx';
import { StatementWords } from './StatementWords.tsx';
import styles from './statements.module.css';

type StatementCardsProps = {
  readonly statements: readonly StatementView[];
  readonly columns: readonly Column[];
  readonly manner: Manner;
  readonly tools: RowTools;
};

/** For a phone: each statement is a card with the groups as rows. */
export function StatementCards({ statements, columns, manner, tools }: StatementCardsProps) {
  return (
    <ul className={styles['cards']}>
      {statements.map((statement) => (
        <Card key={statement.id} as="li">
          <h2 className={styles['text']}>
            <StatementText statement={statement} />
          </h2>
          <StatementWords statement={statement} tools={tools} />
          <dl className={styles['rows']} data-manner={manner}>
            {columns.map((column) => {
              const figure = figureIn(statement, column);
              return (
                <div
                  key={column.key}
                  className={styles['row']}
                  data-apart={figure !== undefined && standsApart(statement, figure)}
                >
                  <dt>
                    <ColumnName column={column} />
                  </dt>
                  <dd>
                    <GroupFigure statement={statement} column={column} manner={manner} />
                  </dd>
                </div>
              );
            })}
          </dl>
        </Card>
      ))}
    </ul>
  );
}
