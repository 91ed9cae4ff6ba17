import { useText } from '#i18n/useText.ts';
import { AskFirst } from './AskFirst.tsx';

type DropButtonProps = {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onDrop: () => void;
};

/** Stops what people fill in unseen, and lets go of it. */
export function DropButton({ label, isBusy, onDrop }: DropButtonProps) {
  const t = useText();
  return (
    <AskFirst
      variant="quiet"
      isBusy={isBusy}
      title={t('session.askDrop')}
      effect={<p>{t('session.dropEffect')}</p>}
      yes={t('session.dropYes')}
      no={t('session.dropNo')}
      onYes={onDrop}
    >
      {label}
    </AskFirst>
  );
}
