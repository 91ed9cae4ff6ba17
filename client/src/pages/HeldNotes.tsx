import { LOCKABLE_PAGES } from '@opgave/shared/method/holding';
import { IconMicrophoneOff } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { LockControl } from '#features/order/LockControl.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Why one cannot write here now: this page is on hold, or one was asked to pause. Said where it happens. */
export function HeldNotes() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { muted } = workspace.me;
  const here = useLocation().pathname.slice(`/w/${workspace.slug}/`.length).split('/')[0];
  const locked = (workspace.locks ?? []).filter(({ section }) => section === undefined);
  const page = LOCKABLE_PAGES.find((each) => each === here && locked.some((lock) => lock.page === each));
  return (
    <div role="status">
      {muted && (
        <Note
          tone="warn"
          icon={<IconMicrophoneOff aria-hidden="true" />}
          title={t(muted.writing ? 'order.youPauseWriting' : 'order.youPauseTurns')}
        >
          {muted.reason} {t('order.nothingLost')}
        </Note>
      )}
      {page && (
        <LockControl
          workspace={workspace}
          place={{ page }}
          name={t(`order.page.${page}`)}
          mayLock={may('order.keep')}
        />
      )}
    </div>
  );
}
