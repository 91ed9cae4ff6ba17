import type { PerspectiveCardView } from '@opgave/shared/contract/perspectives';
import type { KeyboardEvent } from 'react';
import { Answer } from './Answer.tsx';
import type { Pick } from './linking.ts';
import styles from './perspectives.module.css';
import type { SideBySideProps } from './SideBySide.tsx';
import { type AnswerInCell, marksIn, type Row } from './sideBySide.ts';

type AnswerCellProps = Shared<'tensions' | 'linking' | 'onPick'> & {
  readonly card: PerspectiveCardView;
  readonly row: Row;
  readonly answer: AnswerInCell | undefined;
  /** Row and column, so that the keys find it. */
  readonly place: string;
  readonly isCurrent: boolean;
  readonly onFocus: () => void;
  readonly onArrow: (event: KeyboardEvent<HTMLTableCellElement>) => void;
  readonly onOpen: () => void;
};
type Shared<Key extends keyof SideBySideProps> = { readonly [K in Key]: SideBySideProps[K] };

/** One answer of one person. Enter opens the card or picks the answer, V links a difference from here. */
export function AnswerCell(props: AnswerCellProps) {
  const { card, row, answer, tensions, linking, onPick, place, isCurrent, onFocus, onArrow, onOpen } = props;
  const pick: Pick | undefined = answer && { perspective: card.id, name: card.name, ...answer };
  const marks = answer ? marksIn(tensions, card.id, answer.root) : [];

  function handleKey(event: KeyboardEvent<HTMLTableCellElement>): void {
    if (event.target !== event.currentTarget) return;
    onArrow(event);
    if (event.key === 'Enter' && linking && pick) onPick?.(pick);
    else if (event.key === 'Enter') onOpen();
    else if (event.key.toLowerCase() === 'v' && pick && !event.ctrlKey && !event.metaKey && !event.altKey) {
      onPick?.(pick);
    }
  }

  return (
    <td
      className={styles['cell']}
      data-place={place}
      data-marked={marks.length > 0}
      tabIndex={isCurrent ? 0 : -1}
      onFocus={onFocus}
      onKeyDown={handleKey}
    >
      <Answer {...{ card, row, answer, marks, linking, pick, onPick }} />
    </td>
  );
}
