import type { PerspectivesView } from '@opgave/shared/contract/perspectives';
import { useState } from 'react';
import { usePerspectives } from '#connection/perspectivesApi.ts';
import styles from '#features/perspectives/perspectives.module.css';
import { useText } from '#i18n/useText.ts';
import { FailurePage } from './FailurePage.tsx';
import { PerspectivesClosed } from './PerspectivesClosed.tsx';
import { PerspectivesOpen } from './PerspectivesOpen.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** How everyone sees it: closed cards while people write, side by side once they are turned. */
export function PerspectivesPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = usePerspectives(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Turning view={data} />;
}

/** Whoever has the page open when the cards are turned sees them turn, and hears it once. */
function Turning({ view }: { readonly view: PerspectivesView }) {
  const t = useText();
  const [wasClosed] = useState(!view.isOpen);
  const isTurned = wasClosed && view.isOpen;
  return (
    <>
      <p role="status" className="visually-hidden">
        {isTurned && t('perspectives.reveal.turned', { count: view.cards.length })}
      </p>
      <div className={isTurned ? styles['turned'] : undefined}>
        {view.isOpen ? <PerspectivesOpen view={view} /> : <PerspectivesClosed view={view} />}
      </div>
    </>
  );
}
