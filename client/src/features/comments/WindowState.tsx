import type { WorkspaceView } from '@opgave/shared/contract/http';
import type { WindowSummary } from '@opgave/shared/method/commentWindow';
import { IconMessageCheck } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import styles from './comments.module.css';

type WindowStateProps = {
  readonly window: NonNullable<WorkspaceView['commentWindow']>;
  /** Whole days until it closes; 0 on the last one. */
  readonly daysLeft: number;
  readonly summary: WindowSummary;
  /** Left out for whoever does not lead. */
  readonly onTurn: ((to: 'live' | 'comments' | 'closed') => void) | undefined;
};

/** How long one can still comment while the text rests; once it is over, what came of it. */
export function WindowState({ window, daysLeft, summary, onTurn }: WindowStateProps) {
  const t = useText();
  if (window.closedAt !== undefined) {
    return (
      <Note tone="neutral" icon={<IconMessageCheck aria-hidden="true" />}>
        {t('comments.windowOver', { count: summary.comments, outside: summary.outside })}{' '}
        {t('comments.windowOutcomes', { ...summary })}
      </Note>
    );
  }
  return (
    <div>
      <p className={styles['soft']}>
        {daysLeft === 0 ? t('comments.windowToday') : t('comments.windowDays', { count: daysLeft })}{' '}
        {t(window.isLive ? 'comments.windowLive' : 'comments.windowRests')}
      </p>
      {onTurn && (
        <div className={styles['decide']}>
          <Button variant="plain" size="sm" onPress={() => onTurn(window.isLive ? 'comments' : 'live')}>
            {t(window.isLive ? 'comments.windowReturn' : 'comments.windowOpenText')}
          </Button>
          <Button variant="quiet" size="sm" onPress={() => onTurn('closed')}>
            {t('comments.windowClose')}
          </Button>
        </div>
      )}
    </div>
  );
}
