import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import { useText } from '#i18n/useText.ts';
import { Avatar } from '#ui/Avatar.tsx';
import group from '#ui/group.module.css';
import { useCellKeys } from '#ui/useCellKeys.ts';
import { AnswerCell } from './AnswerCell.tsx';
import styles from './perspectives.module.css';
import { QuestionWords } from './QuestionWords.tsx';
import type { SideBySideProps } from './SideBySide.tsx';
import { answerIn, type Row } from './sideBySide.ts';

export type RowsProps = SideBySideProps & {
  readonly rows: readonly Row[];
  readonly onOpen: (card: PerspectiveCardView) => void;
};

/** A real table: a row for each question, a column for each person; the arrow keys go from answer to answer. */
export function PerspectiveTable({ cards, rows, onOpen, ...cell }: RowsProps) {
  const t = useText();
  const { at, handleArrow, setAt } = useCellKeys({ rows: rows.length, columns: cards.length });
  return (
    <>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <caption className="visually-hidden">{t('perspectives.side.table')}</caption>
          <People cards={cards} onOpen={onOpen} />
          <tbody>
            {rows.map((row, rowIndex) => (
              <tr key={row.key}>
                <th scope="row" className={styles['question']}>
                  <QuestionWords row={row} />
                </th>
                {cards.map((card, column) => (
                  <AnswerCell
                    key={card.id}
                    {...{ ...cell, card, row, answer: answerIn(card, row) }}
                    place={`${rowIndex}-${column}`}
                    isCurrent={at.row === rowIndex && at.column === column}
                    onFocus={() => setAt({ row: rowIndex, column })}
                    onArrow={handleArrow}
                    onOpen={() => onOpen(card)}
                  />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles['keys']}>{t('perspectives.side.keys')}</p>
    </>
  );
}

function People({ cards, onOpen }: Pick<RowsProps, 'cards' | 'onOpen'>) {
  const t = useText();
  return (
    <thead>
      <tr>
        <th scope="col">
          <span className="visually-hidden">{t('perspectives.side.question')}</span>
        </th>
        {cards.map((card) => (
          <th
            key={card.id}
            scope="col"
            className={`${group['group']} ${styles['person']}`}
            data-group={card.group}
          >
            <PersonHead card={card} onOpen={() => onOpen(card)} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

type PersonHeadProps = { readonly card: PerspectiveCardView; readonly onOpen: () => void };

/** Who it is, of which group and with which view; a press opens the whole card. */
function PersonHead({ card, onOpen }: PersonHeadProps) {
  const t = useText();
  return (
    <div className={styles['personHead']} data-place={card.id}>
      <Avatar name={card.name} group={card.group} isDecorative />
      <span className={styles['personWords']}>
        <button type="button" className={styles['name']} onClick={onOpen}>
          {card.name}
        </button>
        <span className={styles['soft']}>{t(`group.${card.group}.name`)}</span>
        {card.lens && <span className={styles['soft']}>{t(`lens.${card.lens}.name`).toLowerCase()}</span>}
        {card.isMine && <span className={styles['soft']}>{t('perspectives.side.mine')}</span>}
        {card.isOfficialPosition && <span className={styles['soft']}>{t('perspectives.side.official')}</span>}
        {card.isWithdrawn && <span className={styles['soft']}>{t('perspectives.side.withdrawn')}</span>}
      </span>
    </div>
  );
}
