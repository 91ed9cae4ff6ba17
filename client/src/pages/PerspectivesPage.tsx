import type { PerspectivesView } from '@opgave/shared/contract/perspectives';
import { useEffect, useRef, useState } from 'react';
import { usePerspectives } from '#connection/perspectivesApi.ts';
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
  return (
    <>
      <TurnedVoice view={data} />
      {data.isOpen ? <PerspectivesOpen view={data} /> : <PerspectivesClosed view={data} />}
    </>
  );
}

/** Says it once to whoever had the page open when the cards were turned. */
function TurnedVoice({ view }: { readonly view: PerspectivesView }) {
  const t = useText();
  const wasOpen = useRef(view.isOpen);
  const [isTurned, setIsTurned] = useState(false);
  useEffect(() => {
    if (view.isOpen && !wasOpen.current) setIsTurned(true);
    wasOpen.current = view.isOpen;
  }, [view.isOpen]);
  return (
    <p role="status" className="visually-hidden">
      {isTurned && t('perspectives.reveal.turned', { count: view.cards.length })}
    </p>
  );
}
