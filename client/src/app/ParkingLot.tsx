import { IconCircleLetterP } from '@tabler/icons-react';
import { Suspense } from 'react';
import { useLocation } from 'react-router';
import { useParkDesk } from '#features/parked/parkDesk.ts';
import { useText } from '#i18n/useText.ts';
import { ErrorBoundary } from '#pages/ErrorBoundary.tsx';
import { WaitingPage } from '#pages/WaitingPage.tsx';
import { useWorkspace } from '#pages/workspaceContext.ts';
import { Button } from '#ui/Button.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import { lazyPart } from '#ui/lazyPart.ts';
import { useIsWide } from '#ui/useMedia.ts';
import { Drawer } from './Drawer.tsx';
import styles from './parkingLot.module.css';

const ParkedDrawer = lazyPart(() => import('#pages/ParkedDrawer.tsx'), 'ParkedDrawer');

/** The parking lot over any page: from the side where there is room, from below on a phone. */
export function ParkingLot() {
  const t = useText();
  const { isOpen, asked, close } = useParkDesk();
  const hasSide = useIsWide();
  return (
    <Drawer
      label={t('page.parked')}
      closeLabel={t('parkedIdea.close')}
      side={hasSide ? 'right' : 'bottom'}
      isOpen={isOpen}
      onClose={close}
    >
      <ErrorBoundary isBeside>
        <Suspense fallback={<WaitingPage />}>
          <ParkedDrawer key={asked?.number} />
        </Suspense>
      </ErrorBoundary>
    </Drawer>
  );
}

/** In the bar of every page but the parking lot itself. */
export function ParkingOpener() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { show } = useParkDesk();
  const isThere = useLocation().pathname === `/w/${workspace.slug}/parked`;
  if (isThere || !may('parked.read')) return null;
  const icon = <IconCircleLetterP aria-hidden="true" />;
  return (
    <>
      <span className={styles['words']}>
        <Button variant="quiet" size="sm" icon={icon} onPress={show}>
          {t('parkedIdea.lot')}
        </Button>
      </span>
      <span className={styles['icon']}>
        <IconButton label={t('parkedIdea.lot')} icon={icon} onPress={show} />
      </span>
    </>
  );
}
