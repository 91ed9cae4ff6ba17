import { IconCloudOff } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { isServerThere } from '#ui/isServerThere.ts';
import { useRetry } from '#ui/useRetry.ts';
import { Fallback } from './Fallback.tsx';

/** Milliseconds. A page that was just loaded is not loaded again by itself, or one that never comes would go round. */
const YOUNG = 30_000;

async function reloadIfThere(): Promise<void> {
  if (performance.now() > YOUNG && (await isServerThere())) location.reload();
}

type AwaitedPageProps = {
  /** Nothing else is on the page that somebody may be writing in. */
  readonly isAlone: boolean;
};

/** A part of the app is not on this device yet, and there is no connection to fetch it. */
export function AwaitedPage({ isAlone }: AwaitedPageProps) {
  const t = useText();
  useRetry(() => void reloadIfThere(), { isOn: isAlone });
  return (
    <Fallback
      icon={<IconCloudOff />}
      title={t('shell.awaitedTitle')}
      text={t(isAlone ? 'shell.awaitedText' : 'shell.awaitedBeside')}
      isAlone={isAlone}
    />
  );
}
