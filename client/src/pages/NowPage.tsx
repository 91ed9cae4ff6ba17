import { PHASES, type Phase, phaseNumber } from '@opgave/shared/method/phases';
import { useSearchParams } from 'react-router';
import { NowCard, NowCardPlace } from '#features/nowCard/NowCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Page } from '#ui/Page.tsx';
import { PhaseExplained } from './PhaseExplained.tsx';
import { PhaseLookedAt } from './PhaseLookedAt.tsx';
import { RightDoorWaits } from './RightDoorWaits.tsx';
import { useNowTask } from './useNowTask.ts';
import { useWorkspace } from './workspaceContext.ts';

/** "Now": the one thing to do, and what this step is about. With `?step=` another step is looked at. */
export function NowPage() {
  const { workspace } = useWorkspace();
  const [search] = useSearchParams();
  const shown = PHASES.find((phase) => phase === search.get('step'));
  if (shown && shown !== workspace.phase) return <PhaseLookedAt phase={shown} />;
  return <PhaseNow phase={workspace.isArchived ? 'closed' : workspace.phase} />;
}

function PhaseNow({ phase }: { readonly phase: Phase }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const card = useNowTask();
  const over = phase === 'closed' ? undefined : t('nowPage.stepOf', { number: phaseNumber(phase) });
  return (
    <Page
      title={t(`phase.${phase}.name`)}
      over={over}
      lead={t(`phase.${phase}.purpose`)}
      within={workspace.title}
    >
      {card ? <NowCard {...card} /> : <NowCardPlace />}
      <RightDoorWaits />
      <PhaseExplained phase={phase} />
    </Page>
  );
}
