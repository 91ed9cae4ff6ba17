import type { StatementView } from '@opgave/shared/contract/statements';
import { type Tally, votersIn } from '@opgave/shared/method/statements';
import { useText } from '#i18n/useText.ts';
import { type Column, countedWith, figureIn } from './columns.ts';
import { ReactionMarks } from './ReactionMark.tsx';
import styles from './statements.module.css';

/** How the numbers are shown: a mark for each reaction, or in figures alone. */
export type Manner = 'marks' | 'numbers';

type GroupFigureProps = {
  readonly statement: StatementView;
  readonly column: Column;
  readonly manner: Manner;
};

/** What one group, or the small groups of one side, think of one statement. */
export function GroupFigure({ statement, column, manner }: GroupFigureProps) {
  const t = useText();
  const figure = figureIn(statement, column);
  if (!figure) {
    const side = countedWith(statement, column);
    return (
      <span className={styles['soft']}>{t(side ? `statements.countedWith.${side}` : 'statements.none')}</span>
    );
  }
  const isOne = votersIn(figure) === 1 && statement.labels.includes('sharedGround');
  return (
    <>
      <Numbers tally={figure} manner={manner} />
      {isOne && <span className={styles['soft']}>{t('statements.oneReaction')}</span>}
    </>
  );
}

/** Two of three agree; in full for whoever hears it or asked for figures. */
export function Numbers({ tally, manner }: { readonly tally: Tally; readonly manner: Manner }) {
  const t = useText();
  const { agree, disagree, pass } = tally;
  const full = t('statements.numbers', { agree, disagree, pass });
  if (manner === 'numbers') return <span className={styles['figure']}>{full}</span>;
  return (
    <>
      <ReactionMarks tally={tally} />
      <span className={styles['figure']} aria-hidden="true">
        {t('statements.agreeOf', { agree, total: votersIn(tally) })}
      </span>
      <span className="visually-hidden">{full}</span>
    </>
  );
}
