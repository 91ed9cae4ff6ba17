import type { ScoreView } from '@opgave/shared/contract/valuesCheck';
import { IconChevronDown } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import { useScoreComments } from './scoreComments.ts';
import { useScoreTitle } from './scoreWords.ts';
import styles from './valuesCheck.module.css';

/** Who weighed it so; where the table speaks by group, the group alone. */
export function Weigher({ by, isMine = false }: Pick<ScoreView, 'by'> & { readonly isMine?: boolean }) {
  const t = useText();
  return (
    <span className={styles['by']}>
      {by.name !== undefined && <strong>{by.name}</strong>}
      {isMine && <span>{t('story.you')}</span>}
      {by.group && <GroupTag group={by.group} />}
    </span>
  );
}

/** Every reason, by group and step, to unfold. */
export function Reasons({ scores }: { readonly scores: readonly ScoreView[] }) {
  const titleOf = useScoreTitle();
  const t = useText();
  const renderComments = useScoreComments();
  if (scores.length === 0) return null;
  return (
    <details className={styles['fold']}>
      <summary>
        <IconChevronDown aria-hidden="true" />
        {t('values.reasons', { count: scores.length })}
      </summary>
      <ul className={styles['reasons']}>
        {scores.map((score) => (
          <li key={score.id} data-place={score.id}>
            <Weigher by={score.by} isMine={score.isMine} />
            <p className={styles['soft']}>{titleOf(score.score)}</p>
            <p>{score.reason}</p>
            {score.forWhom !== undefined && (
              <p className={styles['soft']}>{t('values.forWhomIs', { people: score.forWhom })}</p>
            )}
            {renderComments(score)}
          </li>
        ))}
      </ul>
    </details>
  );
}
