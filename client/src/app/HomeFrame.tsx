import { useMe } from '#connection/queries.ts';
import { FailurePage } from '#pages/FailurePage.tsx';
import { SavedSlotProvider } from '#pages/SavedSlot.tsx';
import { WaitingPage } from '#pages/WaitingPage.tsx';
import { PageOutlet } from './PageOutlet.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { SkipLink } from './SkipLink.tsx';
import { TopBar } from './TopBar.tsx';

/** The pages that belong to a person and not to one table. */
export function HomeFrame() {
  const { data: me, error, refetch } = useMe();
  if (!me) {
    return (
      <PlainFrame>
        {error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />}
      </PlainFrame>
    );
  }
  return (
    <SavedSlotProvider>
      <SkipLink />
      <TopBar me={me} />
      <main id="content" tabIndex={-1}>
        <PageOutlet />
      </main>
    </SavedSlotProvider>
  );
}
