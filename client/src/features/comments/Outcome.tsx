import type { CommentView } from '@opgave/shared/contract/comments';
import { IconCheck, IconClock, IconMessage } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './comments.module.css';
import { outcomeName, takenLink } from './places.ts';

/** Where a comment stands, in one tag; a comment from inside that nobody answered needs none. */
export function StandingTag({ comment }: { readonly comment: CommentView }) {
  const t = useText();
  const { outcome, isWaiting, isLate, replies } = comment;
  if (outcome?.kind === 'takenUp') {
    return (
      <Tag tone="ok" icon={<IconCheck aria-hidden="true" />}>
        {t('comments.takenUp')}
      </Tag>
    );
  }
  if (outcome) return <Tag>{t('comments.notTakenUp')}</Tag>;
  if (isLate && comment.side === 'outside') {
    return (
      <Tag tone="warn" icon={<IconClock aria-hidden="true" />}>
        {t('comments.late')}
      </Tag>
    );
  }
  if (isWaiting) {
    return (
      <Tag tone="warn" icon={<IconClock aria-hidden="true" />}>
        {t('comments.waiting')}
      </Tag>
    );
  }
  if (replies.length === 0) return null;
  return <Tag icon={<IconMessage aria-hidden="true" />}>{t('comments.answered')}</Tag>;
}

type OutcomeWordsProps = { readonly comment: CommentView; readonly tablePath: string };

/** The sentence that took it up, with the way there; or the reason why none did. */
export function OutcomeWords({ comment: { id, outcome }, tablePath }: OutcomeWordsProps) {
  const t = useText();
  if (!outcome) return null;
  if (outcome.kind === 'notTakenUp') {
    return (
      <p className={styles['outcome']}>
        {t('comments.because', { reason: outcome.reason })}
        <span className={styles['group']}>{outcome.by}</span>
      </p>
    );
  }
  return (
    <p className={styles['outcome']}>
      {outcome.sentence === ''
        ? t('comments.takenUpLeftOut')
        : t('comments.takenUpAs', { sentence: outcome.sentence })}{' '}
      <Link to={`${tablePath}/${takenLink(outcome.place, id)}`}>{outcomeName(t, outcome.place)}</Link>
      <span className={styles['group']}>{outcome.by}</span>
    </p>
  );
}
