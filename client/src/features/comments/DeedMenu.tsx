import type { ReplyView } from '@opgave/shared/contract/comments';
import type { CommentTarget, OutcomePlace } from '@opgave/shared/contract/place';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import {
  hideComment,
  reopenComment,
  resolveComment,
  settleComment,
  showComment,
  withdrawComment,
} from '#connection/commentsApi.ts';
import { makeReport } from '#connection/orderApi.ts';
import { useText } from '#i18n/useText.ts';
import { FOUND_AT } from '#ui/foundAt.ts';
import { Menu } from '#ui/Menu.tsx';
import type { Asking } from './AskDialog.tsx';
import type { Deed } from './deeds.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { TakeUpDialog } from './TakeUpDialog.tsx';
import { useCommentSending } from './useCommentSending.ts';
import { WithdrawDialog } from './WithdrawDialog.tsx';

type DeedMenuProps = {
  readonly workspaceId: WorkspaceId;
  readonly said: ReplyView;
  readonly place: CommentTarget;
  readonly deeds: readonly Deed[];
  /** To write one's own words anew. */
  readonly onEdit: () => void;
};

/** What is done at once: it takes nothing away. */
const AT_ONCE = {
  show: showComment,
  letThrough: showComment,
  resolve: resolveComment,
  reopen: reopenComment,
} as const;

function isAtOnce(deed: Deed): deed is keyof typeof AT_ONCE {
  return deed in AT_ONCE;
}

const TONES: ReadonlySet<Deed> = new Set<Deed>(['hide', 'withdraw']);

/** What else one can do with what was said, each asked about once more. */
export function DeedMenu({ deeds, onEdit, ...about }: DeedMenuProps) {
  const t = useText();
  const { workspaceId, said } = about;
  const [doing, setDoing] = useState<Deed>();
  const navigate = useNavigate();
  const { slug } = useParams();
  const { isBusy, refusal, send, forgetRefusal } = useCommentSending(workspaceId);
  if (deeds.length === 0) return null;

  function close(): void {
    forgetRefusal();
    setDoing(undefined);
  }
  async function perform(action: () => Promise<unknown>): Promise<void> {
    if (await send(action)) close();
  }
  function choose(deed: Deed): void {
    if (deed === 'edit') onEdit();
    else if (deed === 'sendOn')
      void navigate(`/w/${slug}/right-door?refer=comment.${said.id}${FOUND_AT}refer`);
    else if (isAtOnce(deed)) void perform(() => AT_ONCE[deed](workspaceId, said));
    else setDoing(deed);
  }

  return (
    <>
      <Menu
        label={t('comments.more', { name: said.by.name })}
        face={<IconDots aria-hidden="true" />}
        items={deeds.map((deed) => ({
          key: deed,
          label: t(`comments.deed.${deed}`),
          ...(TONES.has(deed) && { tone: 'danger' as const }),
          onSelect: () => choose(deed),
        }))}
      />
      <DeedDialog
        {...{ ...about, doing, isBusy, refusal }}
        onClose={close}
        perform={(action) => void perform(action)}
      />
    </>
  );
}

type DeedDialogProps = Omit<DeedMenuProps, 'deeds' | 'onEdit'> &
  Asking & {
    readonly doing: Deed | undefined;
    readonly perform: (action: () => Promise<unknown>) => void;
  };

/** The question that goes with what was chosen. */
function DeedDialog({ workspaceId, said, place, doing, perform, ...asking }: DeedDialogProps) {
  const { id, version } = said;
  if (doing === 'hide') {
    const hide = (reason: string) => perform(() => hideComment(workspaceId, said, reason));
    return <ReasonDialog {...asking} what="hide" onSend={hide} />;
  }
  if (doing === 'notTakenUp') {
    const settle = (reason: string) =>
      perform(() => settleComment(workspaceId, id, { kind: 'notTakenUp', version, reason }));
    return <ReasonDialog {...asking} what="notTakenUp" onSend={settle} />;
  }
  if (doing === 'report') {
    const report = (reason: string) =>
      perform(() => makeReport(workspaceId, { on: { kind: 'comment', id }, reason }));
    return <ReasonDialog {...asking} what="report" onSend={report} />;
  }
  if (doing === 'takeUp') {
    const settle = (where: OutcomePlace, sentence: string) =>
      perform(() => settleComment(workspaceId, id, { kind: 'takenUp', version, place: where, sentence }));
    return <TakeUpDialog {...asking} {...{ workspaceId, place }} commentId={id} onSend={settle} />;
  }
  if (doing === 'withdraw') {
    return (
      <WithdrawDialog {...asking} onWithdraw={() => perform(() => withdrawComment(workspaceId, said))} />
    );
  }
  return null;
}
