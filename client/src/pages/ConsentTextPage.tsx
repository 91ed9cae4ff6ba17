import type { RoundView } from '@opgave/shared/contract/consent';
import { useConsent } from '#connection/consentApi.ts';
import { FrozenText } from '#features/consent/FrozenText.tsx';
import { openedDay } from '#features/consent/roundStages.ts';
import { useReadParts } from '#features/consent/useReadParts.ts';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The frozen text to read on a narrow screen; it counts which parts were on the screen. */
export function ConsentTextPage() {
  const { workspace } = useWorkspace();
  const { data, error, refetch } = useConsent(workspace.id);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return data.round ? <Reading round={data.round} /> : <WaitingPage />;
}

function Reading({ round }: { readonly round: RoundView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { watch } = useReadParts(round.text);
  return (
    <Page title={t('round.textTitle')} within={workspace.title}>
      <div ref={watch}>
        <FrozenText text={round.text} since={openedDay(round)} />
      </div>
      <div>
        <LinkButton to={`/w/${workspace.slug}/consent`} variant="primary" size="lg">
          {t('round.backToAnswer')}
        </LinkButton>
      </div>
    </Page>
  );
}
