import type { ToldExperience } from '@opgave/shared/contract/stories';
import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { HideDialog } from './HideDialog.tsx';
import { WithdrawDialog } from './WithdrawDialog.tsx';

/** What the server will let this person do; only to hide what cannot be done. */
export type StoryRights = {
  readonly change: boolean;
  readonly withdraw: boolean;
  readonly moderate: boolean;
};

type StoryActionsProps = {
  readonly story: ToldExperience;
  readonly rights: StoryRights;
  readonly changeAt: string;
  readonly leavesMark: boolean;
  readonly isBusy: boolean;
  readonly onShow: () => void;
  readonly onHide: (reason: string) => Promise<boolean>;
  readonly onWithdraw: () => Promise<boolean>;
};

/** The teller changes or takes back; the facilitator shows or hides. */
export function StoryActions(props: StoryActionsProps) {
  const { story, rights, changeAt, isBusy, onShow } = props;
  const t = useText();
  const [open, setOpen] = useState<'hide' | 'withdraw'>();
  const close = () => setOpen(undefined);
  return (
    <>
      {rights.moderate && story.state !== 'shown' && (
        <Button size="sm" isBusy={isBusy} onPress={onShow}>
          {t(story.state === 'hidden' ? 'story.restore' : 'story.show')}
        </Button>
      )}
      {rights.moderate && story.state !== 'hidden' && (
        <Button variant="quiet" size="sm" onPress={() => setOpen('hide')}>
          {t('story.hide')}
        </Button>
      )}
      {rights.change && (
        <LinkButton to={changeAt} variant="quiet" size="sm">
          {t('story.change')}
        </LinkButton>
      )}
      {rights.withdraw && (
        <Button variant="quiet" size="sm" onPress={() => setOpen('withdraw')}>
          {t('story.withdraw')}
        </Button>
      )}
      <HideDialog isOpen={open === 'hide'} isBusy={isBusy} onClose={close} onHide={props.onHide} />
      <WithdrawDialog
        isOpen={open === 'withdraw'}
        leavesMark={props.leavesMark}
        isBusy={isBusy}
        onClose={close}
        onWithdraw={props.onWithdraw}
      />
    </>
  );
}
