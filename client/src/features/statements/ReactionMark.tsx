import { REACTIONS, type Reaction, type Tally } from '@opgave/shared/method/statements';
import styles from './statements.module.css';

/** Filled dot, ring with a stroke, small dot: the words beside it say the same. */
export function ReactionMark({ reaction, size }: { readonly reaction: Reaction; readonly size?: 'l' }) {
  return (
    <svg
      className={styles['mark']}
      data-reaction={reaction}
      data-size={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      {reaction === 'agree' && <circle cx="8" cy="8" r="7.2" />}
      {reaction === 'disagree' && (
        <>
          <circle cx="8" cy="8" r="6.3" />
          <path d="M4.2 11.8l7.6-7.6" />
        </>
      )}
      {reaction === 'pass' && <circle cx="8" cy="8" r="2.6" />}
    </svg>
  );
}

/** One mark for each reaction. */
export function ReactionMarks({ tally }: { readonly tally: Tally }) {
  const marks = REACTIONS.flatMap((reaction) =>
    Array.from({ length: tally[reaction] }, (_, index) => ({ key: `${reaction}-${index}`, reaction })),
  );
  return (
    <span className={styles['marks']} aria-hidden="true">
      {marks.map(({ key, reaction }) => (
        <ReactionMark key={key} reaction={reaction} />
      ))}
    </span>
  );
}
