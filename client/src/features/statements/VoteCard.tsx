import type { StatementView } from '@opgave/shared/contract/statements';
import { REACTIONS, type Reaction } from '@opgave/shared/method/statements';
import type { KeyboardEvent } from 'react';
import { useText } from '#i18n/useText.ts';
import { ReactionMark } from './ReactionMark.tsx';
import styles from './statements.module.css';

const KEYS: ReadonlyMap<string, Reaction> = new Map<string, Reaction>([
  ['a', 'agree'],
  ['1', 'agree'],
  ['d', 'disagree'],
  ['2', 'disagree'],
  ['p', 'pass'],
  ['3', 'pass'],
]);

type VoteCardProps = {
  readonly statement: StatementView;
  readonly chosen: Reaction | undefined;
  readonly onAnswer: (reaction: Reaction) => void;
};

/** One statement, large, with three answers; the keys work only while the focus is on one of them. */
export function VoteCard({ statement, chosen, onAnswer }: VoteCardProps) {
  const t = useText();
  const reaction = chosen ?? statement.mine.reaction;

  function handleKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const answer = KEYS.get(event.key.toLowerCase());
    if (!answer) return;
    event.preventDefault();
    onAnswer(answer);
  }

  return (
    <div className={styles['vote']}>
      <p id="vote-statement" className={styles['large']}>
        {statement.text}
      </p>
      <div className={styles['answers']} role="group" aria-labelledby="vote-statement">
        {REACTIONS.map((each) => (
          <button
            key={each}
            type="button"
            className={styles['answer']}
            aria-pressed={reaction === each}
            onClick={() => onAnswer(each)}
            onKeyDown={handleKey}
          >
            <ReactionMark reaction={each} size="l" />
            {t(`statements.reaction.${each}`)}
          </button>
        ))}
      </div>
      <p className={styles['keys']}>{t('statements.keys')}</p>
    </div>
  );
}
