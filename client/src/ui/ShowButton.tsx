import { IconEye } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { AskFirst } from './AskFirst.tsx';

type ShowButtonProps = {
  readonly label: string;
  readonly isBusy: boolean;
  readonly onShow: () => void;
};

/** Shows everyone what people filled in unseen; nobody can change theirs after that. */
export function ShowButton({ label, isBusy, onShow }: ShowButtonProps) {
  const t = useText();
  return (
    <AskFirst
      icon={<IconEye aria-hidden="true" />}
      isBusy={isBusy}
      title={t('session.askShow')}
      effect={<p>{t('session.showEffect')}</p>}
      yes={t('session.showYes')}
      no={t('session.showNo')}
      onYes={onShow}
    >
      {label}
    </AskFirst>
  );
}
