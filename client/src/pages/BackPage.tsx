import { goBack, isAtLeast, PHASES, type Phase } from '@opgave/shared/method/phases';
import { returnedTo } from '@opgave/shared/method/route';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useKeptText } from '#connection/kept.ts';
import { useRoute } from '#connection/routeApi.ts';
import { BackForm } from '#features/facilitation/BackForm.tsx';
import { useMove } from '#features/facilitation/useMove.ts';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { useToast } from '#ui/useToast.ts';
import { MoveNotes } from './MoveNotes.tsx';
import { useGoOn } from './useGoOn.ts';
import { useWorkspace } from './workspaceContext.ts';

const LONG_ENOUGH = 'x'.repeat(20);

/** Going back a step: with a reason, and nothing is thrown away. */
export function BackPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const isOnRoute = workspace.phase === 'route';
  const { data: route } = useRoute(workspace.id, isOnRoute);
  const returned = isOnRoute && route ? returnedTo(route.items) : [];
  const targets = PHASES.filter((to) => goBack(workspace.phase, to, LONG_ENOUGH, returned).ok);
  const isPossible = targets.length > 0 && may('phase.back');
  return (
    <Page title={t('page.back')} within={workspace.title} lead={isPossible ? t('back.lead') : undefined}>
      {isPossible ? <BackFormInWorkspace targets={targets} /> : <NoWayBack />}
    </Page>
  );
}

function NoWayBack() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  return (
    <EmptyState
      icon={<IconHistory />}
      title={t('back.notNow')}
      text={t(may('phase.back') ? 'back.notFromHere' : 'back.facilitatorActs')}
      action={<LinkButton to={`/w/${workspace.slug}`}>{t('advance.backToWork')}</LinkButton>}
    />
  );
}

function BackFormInWorkspace({ targets }: { readonly targets: readonly Phase[] }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const toast = useToast();
  const goOn = useGoOn();
  const { isBusy, refusal, move } = useMove(workspace.id);
  const [reason, setReason] = useKeptText(`opgave.back.${workspace.id}`);
  const [to, setTo] = useState(targets.at(-1));

  async function handleConfirm(target: Phase): Promise<void> {
    const { id: workspaceId, version } = workspace;
    const hasMoved = await move((socket) => socket.goBack({ workspaceId, version, to: target, reason }));
    if (!hasMoved) return;
    setReason('');
    toast({ text: t('back.moved', { phase: t(`phase.${target}.name`) }) });
    await goOn(`/w/${workspace.slug}`);
  }

  return (
    <>
      <MoveNotes refusal={refusal} isChangedNow={false} />
      <BackForm
        targets={targets}
        to={to}
        onTo={setTo}
        reason={reason}
        onReason={setReason}
        voids={isAtLeast(workspace.phase, 'consent')}
        isBusy={isBusy}
        onConfirm={(target) => void handleConfirm(target)}
      />
    </>
  );
}
