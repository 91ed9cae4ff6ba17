import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './comments.module.css';
import { useCommentsDesk } from './commentsDesk.ts';
import { DeedMenu } from './DeedMenu.tsx';
import { type CommentRights, deedsOn } from './deeds.ts';
import { EditForm } from './EditForm.tsx';
import { Said } from './Said.tsx';

type RepliesProps = {
  readonly workspaceId: WorkspaceId;
  readonly comment: CommentView;
  readonly rights: CommentRights;
};

/** So many of the newest are shown of themselves. */
const NEWEST = 4;
const MORE_AT_A_TIME = 50;

/** What was answered, the oldest first; of a long talk the newest part, and what one came for. */
export function Replies({ comment, ...rest }: RepliesProps) {
  const t = useText();
  const [most, setMost] = useState(NEWEST);
  const { replies } = comment;
  const { asked } = useCommentsDesk();
  const wanted = replies.findIndex(({ id }) => id === asked?.saidId);
  const earlier = Math.max(0, Math.min(replies.length - most, wanted < 0 ? replies.length : wanted));
  return (
    <>
      {earlier > 0 && (
        <Button variant="quiet" size="sm" onPress={() => setMost(most + MORE_AT_A_TIME)}>
          {t('comments.earlier', { count: earlier })}
        </Button>
      )}
      {replies.slice(earlier).map((reply) => (
        <Answer key={reply.id} {...rest} {...{ comment, reply }} />
      ))}
    </>
  );
}

function Answer({ workspaceId, comment, reply, rights }: RepliesProps & { readonly reply: ReplyView }) {
  const [isEditing, setIsEditing] = useState(false);
  const deeds = deedsOn(reply, rights);
  const menu = (
    <DeedMenu {...{ workspaceId, deeds }} said={reply} place={comment.on} onEdit={() => setIsEditing(true)} />
  );
  return (
    <div className={styles['answer']} data-said={reply.id} tabIndex={-1}>
      <Said said={reply} isAnswer menu={menu} />
      {isEditing && <EditForm workspaceId={workspaceId} said={reply} onClose={() => setIsEditing(false)} />}
    </div>
  );
}
