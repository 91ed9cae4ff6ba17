import { IconCloudOff } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { reloadWhenThere } from '#ui/reloadWhenThere.ts';
import { useRetry } from '#ui/useRetry.ts';
import { Fallback } from './Fallback.tsx';

type AwaitedPageProps = {
  /** Nothing else is on the page that somebody may be writing in. */
  readonly isAlone: boolean;
};

/** A part of the app is not on this device yet, and there is no connection to fetch it. */
export function AwaitedPage({ isAlone }: AwaitedPageProps) {
  const t = useText();
  useRetry(() => void reloadWhenThere(), { isOn: isAlone });
  return (
    <Fallback
      icon={<IconCloudOff />}
      title={t('shell.awaitedTitle')}
      text={t(isAlone ? 'shell.awaitedText' : 'shell.awaitedBeside')}
      isAlone={isAlone}
    />
  );
}
