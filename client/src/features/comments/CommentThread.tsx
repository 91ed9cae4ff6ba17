import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';
import type { WorkspaceId } from '@opgave/shared/ids';
import { type ReactNode, useId, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './comments.module.css';
import { DeedMenu } from './DeedMenu.tsx';
import { type CommentRights, deedsOn, deedsOnComment, mayAnswer } from './deeds.ts';
import { OutcomeWords, StandingTag } from './Outcome.tsx';
import { keyOf, linkOf, targetName } from './places.ts';
import { Said } from './Said.tsx';

type ThreadProps = {
  readonly workspaceId: WorkspaceId;
  /** `/w/te-veel-brieven` */
  readonly tablePath: string;
  readonly comment: CommentView;
  readonly rights: CommentRights;
  /** What rests on it. */
  readonly used?: ReactNode;
};

/** One comment, at which section it stands, what was answered and what was done with it. */
export function CommentThread({ workspaceId, tablePath, comment, rights, used }: ThreadProps) {
  const t = useText();
  const placeId = useId();
  const [isAnswering, setIsAnswering] = useState(false);
  const { on, cardWords, replies, by } = comment;
  return (
    <article
      className={styles['thread']}
      data-thread={keyOf(on)}
      data-comment={comment.id}
      data-open={isAnswering || comment.isWaiting}
      tabIndex={-1}
      aria-labelledby={placeId}
    >
      <p className={styles['place']} id={placeId}>
        <Link to={`${tablePath}/${linkOf(on)}`}>{targetName(t, on, cardWords)}</Link>
      </p>
      <Said
        said={comment}
        menu={
          <DeedMenu {...{ workspaceId, place: on }} said={comment} deeds={deedsOnComment(comment, rights)} />
        }
      />
      <OutcomeWords comment={comment} tablePath={tablePath} />
      {used}
      <div className={styles['foot']}>
        <StandingTag comment={comment} />
        {mayAnswer(comment, rights) && !isAnswering && (
          <span className={styles['actions']}>
            <Button variant="quiet" size="sm" onPress={() => setIsAnswering(true)}>
              {t('comments.answer')}
            </Button>
          </span>
        )}
      </div>
      {replies.map((reply) => (
        <Answer key={reply.id} {...{ workspaceId, comment, reply, rights }} />
      ))}
      {isAnswering && (
        <AnswerForm
          workspaceId={workspaceId}
          commentId={comment.id}
          name={by.name}
          onClose={() => setIsAnswering(false)}
        />
      )}
    </article>
  );
}

type AnswerProps = Omit<ThreadProps, 'tablePath'> & { readonly reply: ReplyView };

function Answer({ workspaceId, comment, reply, rights }: AnswerProps) {
  const deeds = deedsOn(reply, rights);
  return (
    <div className={styles['answer']}>
      <Said said={reply} menu={<DeedMenu {...{ workspaceId, deeds }} said={reply} place={comment.on} />} />
    </div>
  );
}
