import { IconWifiOff } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import type { EnterState } from './useEnter.ts';

type EnterNoteProps = { readonly progress: EnterState; readonly secondsLeft: number };

/** Why one is not inside yet, with the next step; what was filled in stays. */
export function EnterNote({ progress, secondsLeft }: EnterNoteProps) {
  const t = useText();
  if (progress.state === 'waiting') {
    return (
      <Note
        tone="warn"
        role="status"
        icon={<IconWifiOff aria-hidden="true" />}
        title={t('door.offline')}
        action={<span aria-hidden="true">{t('door.again', { count: secondsLeft })}</span>}
      >
        {t('door.offline.more')}
      </Note>
    );
  }
  if (progress.state !== 'refused') return null;
  const { code, details } = progress.refusal;
  return (
    <Note tone="warn" role="alert" title={t('door.notInside')}>
      {t(`error.${code}`, details)}
    </Note>
  );
}
