import { useText } from '#i18n/useText.ts';
import { Note } from './Note.tsx';
import type { SeenVersion } from './useSeenVersion.ts';

type OvertakenProps = {
  readonly by: Pick<SeenVersion, 'isOvertaken'>;
  /** What stands there now, in words. */
  readonly now: string | undefined;
};

/** In a form that somebody else overtook: what they kept, before one writes over it. */
export function Overtaken({ by, now }: OvertakenProps) {
  const t = useText();
  if (!by.isOvertaken) return null;
  return (
    <Note tone="warn" role="status">
      {t('ui.overtaken', { now: now ?? '' })}
    </Note>
  );
}
