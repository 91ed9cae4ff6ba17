import { isLeftBehind } from '@opgave/shared/method/commentWindow';
import { IconMessage } from '@tabler/icons-react';
import { commentsKey, turnWindow } from '#connection/commentsApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** A text that rests for comments is opened for the session, and returned; the end of the session returns it by itself. */
export function ConsoleText() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { id, slug, version, phase, commentWindow: window } = workspace;
  const { isBusy, refusal, send } = useSending([KEYS.workspace(slug), KEYS.record(id), commentsKey(id)]);
  const isOpen = window !== undefined && window.closedAt === undefined && !isLeftBehind(phase, window);
  if (!isOpen || !may('comment.moderate')) return null;
  const { isLive, document = 'problem' } = window;
  return (
    <Note
      tone="neutral"
      icon={<IconMessage aria-hidden="true" />}
      action={
        <Button
          size="sm"
          isBusy={isBusy}
          onPress={() => void send(() => turnWindow(id, { version, to: isLive ? 'comments' : 'live' }))}
        >
          {t(isLive ? 'comments.windowReturn' : 'comments.windowOpenText')}
        </Button>
      }
    >
      <strong>{t(`page.${document}`)}</strong> {t(isLive ? 'comments.windowLive' : 'comments.windowRests')}{' '}
      {isLive && t('comments.windowAfterSession')}
      {refusal && <span role="alert"> {t(`error.${refusal.code}`)}</span>}
    </Note>
  );
}
