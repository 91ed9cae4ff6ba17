import type { AssumptionView } from '@opgave/shared/contract/assumptions';
import { isShaky } from '@opgave/shared/method/assumptions';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';

type ShakyNoteProps = {
  readonly assumptions: readonly AssumptionView[];
  /** Of the page with all assumptions. */
  readonly to: string;
};

/** That something rests on what does not hold, or was not looked at in time; nothing when all is well. */
export function ShakyNote({ assumptions, to }: ShakyNoteProps) {
  const t = useText();
  const shaky = assumptions.filter(({ standing }) => isShaky(standing));
  if (shaky.length === 0) return null;
  const isDisproved = shaky.some(({ standing }) => standing === 'disproved');
  return (
    <Note tone={isDisproved ? 'bad' : 'warn'}>
      {shaky.map(({ id, text, standing }) => (
        <p key={id}>
          {t(standing === 'disproved' ? 'assumption.restsOnWrong' : 'assumption.restsOnDue', { text })}
        </p>
      ))}
      <Link to={to}>{t('assumption.toAll')}</Link>
    </Note>
  );
}
