import type { CommentView } from '@opgave/shared/contract/comments';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconArchive } from '@tabler/icons-react';
import { type ReactNode, useId, useRef, useState } from 'react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Tag } from '#ui/Tag.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';
import { Decide } from './Decide.tsx';
import { DeedMenu } from './DeedMenu.tsx';
import { type CommentRights, deedsOnComment, mayAnswer, mayDecide } from './deeds.ts';
import { EditForm } from './EditForm.tsx';
import { OutcomeWords, StandingTag } from './Outcome.tsx';
import { keyOf, linkOf, targetName } from './places.ts';
import { Quote } from './Quote.tsx';
import { Replies } from './Replies.tsx';
import { Said } from './Said.tsx';
import { Suggestion, SuggestionTag } from './Suggestion.tsx';
import { useThreadItself } from './useThreadKeys.ts';

type ThreadProps = {
  readonly workspaceId: WorkspaceId;
  /** `/w/te-veel-brieven` */
  readonly tablePath: string;
  readonly comment: CommentView;
  readonly rights: CommentRights;
  /** What rests on it. */
  readonly used?: ReactNode;
};

type Doing = 'answer' | 'edit';

/** One comment, at which words it stands, what was answered and what was done with it. */
export function CommentThread({ workspaceId, tablePath, comment, rights, used }: ThreadProps) {
  const t = useText();
  const placeId = useId();
  const article = useRef<HTMLElement>(null);
  const [doing, setDoing] = useState<Doing>();
  const { opened, open, leave } = useCommentsDesk();
  const { id, on, cardWords, by, suggestion, passage, words } = comment;
  const isAnswerable = mayAnswer(comment, rights) && doing === undefined;
  useThreadItself(article, {
    onEnter: () => isAnswerable && setDoing('answer'),
    onArrive: () => (passage ?? words) && open(id, 'list'),
    onLeave: () => opened?.from === 'list' && leave(),
  });
  function stop(): void {
    setDoing(undefined);
    article.current?.focus();
  }
  return (
    <article
      ref={article}
      className={styles['thread']}
      data-thread={keyOf(on)}
      data-comment={id}
      data-open={doing !== undefined || comment.isWaiting || opened?.commentId === id}
      tabIndex={-1}
      aria-labelledby={placeId}
    >
      <p className={styles['place']} id={placeId}>
        <Link to={`${tablePath}/${linkOf(on)}`}>{targetName(t, on, cardWords)}</Link>
      </p>
      <Quote comment={comment} />
      <Opening {...{ workspaceId, comment, rights }} onEdit={() => setDoing('edit')} />
      {doing === 'edit' && <EditForm {...{ workspaceId, suggestion }} said={comment} onClose={stop} />}
      <OutcomeWords comment={comment} tablePath={tablePath} />
      {used}
      {mayDecide(comment, rights) && <Decide {...{ workspaceId, comment }} />}
      <Foot comment={comment} onAnswer={isAnswerable ? () => setDoing('answer') : undefined} />
      <Replies {...{ workspaceId, comment, rights }} />
      {doing === 'answer' && (
        <AnswerForm workspaceId={workspaceId} commentId={id} name={by.name} onClose={stop} />
      )}
    </article>
  );
}

type OpeningProps = Pick<ThreadProps, 'workspaceId' | 'comment' | 'rights'> & { readonly onEdit: () => void };

/** With what the thread began. */
function Opening({ workspaceId, comment, rights, onEdit }: OpeningProps) {
  const deeds = deedsOnComment(comment, rights);
  return (
    <Said
      said={comment}
      before={comment.suggestion && <Suggestion comment={comment} />}
      menu={<DeedMenu {...{ workspaceId, deeds, onEdit, place: comment.on }} said={comment} />}
    />
  );
}

type FootProps = { readonly comment: CommentView; readonly onAnswer: (() => void) | undefined };

function Foot({ comment, onAnswer }: FootProps) {
  const t = useText();
  return (
    <div className={styles['foot']}>
      {comment.suggestion && <SuggestionTag />}
      <StandingTag comment={comment} />
      <ResolvedTag comment={comment} />
      {onAnswer && (
        <span className={styles['actions']}>
          <Button variant="quiet" size="sm" onPress={onAnswer}>
            {t('comments.answer')}
          </Button>
        </span>
      )}
    </div>
  );
}

function ResolvedTag({ comment: { resolved } }: { readonly comment: CommentView }) {
  const t = useText();
  if (!resolved) return null;
  return (
    <Tag icon={<IconArchive aria-hidden="true" />}>{t('comments.resolvedBy', { name: resolved.by })}</Tag>
  );
}
