import type { ConsentView } from '@opgave/shared/contract/consent';
import { IconMessageQuestion } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useConsent } from '#connection/consentApi.ts';
import { keepView } from '#connection/consentView.ts';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { ConsentPrepared } from './ConsentPrepared.tsx';
import { ConsentProgress } from './ConsentProgress.tsx';
import { ConsentRecheck } from './ConsentRecheck.tsx';
import { ConsentRepair } from './ConsentRepair.tsx';
import { ConsentRespond } from './ConsentRespond.tsx';
import { ConsentResult } from './ConsentResult.tsx';
import { EarlierRounds } from './EarlierRounds.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** The consent round, in whatever state it is: one round, one last day (`screens.md` 5.7). */
export function ConsentPage() {
  const { workspace, may } = useWorkspace();
  const mayRead = may('consentResponse.read');
  const { data, error, refetch } = useConsent(workspace.id, mayRead);
  const { offlineCopies } = workspace.settings;
  useEffect(() => {
    if (data && offlineCopies) keepView(workspace.id, data);
  }, [data, offlineCopies, workspace.id]);
  if (!mayRead) return <NoRound />;
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return <Consent view={data} />;
}

function Consent({ view }: { readonly view: ConsentView }) {
  const { prepared, round, mayOpen } = view;
  if (prepared && (round === undefined || round.isVoid)) {
    return <ConsentPrepared prepared={prepared} mayOpen={mayOpen} />;
  }
  if (!round) return <NoRound />;
  if (round.state === 'closed' || round.isVoid) {
    return <ConsentResult round={round} foot={<EarlierRounds but={round.id} />} />;
  }
  if (round.state === 'repair') return <ConsentRepair round={round} />;
  if (round.state === 'recheck') return <ConsentRecheck round={round} />;
  return round.may.respond ? <ConsentRespond round={round} /> : <ConsentProgress round={round} />;
}

function NoRound() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <Page title={t('page.consent')} within={workspace.title}>
      <EmptyState
        icon={<IconMessageQuestion />}
        title={t('round.none')}
        text={t('round.noneText')}
        action={
          <LinkButton to={`/w/${workspace.slug}/problem`} variant="primary">
            {t('round.readProblem')}
          </LinkButton>
        }
      />
    </Page>
  );
}
