import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { newestSizing } from '@opgave/shared/method/sessionSizing';
import { IconArrowsHorizontal } from '@tabler/icons-react';
import { readKeptAs } from '#connection/kept.ts';
import { giveEstimate, sessionsKey, useNoSessionRuns, useRunningSession } from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { EstimateDraft, estimateLines } from '#features/sizing/estimateDraft.ts';
import { GiveEstimate } from '#features/sizing/GiveEstimate.tsx';
import { SizingShownCard } from '#features/sizing/SizingShownCard.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { UnsentKept } from './UnsentKept.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where an estimate stays that is not given yet. */
const keptOf = (id: WorkspaceId) => `opgave.sizing.${id}`;

/** Where people estimate without looking at one another, and then see all groups side by side. */
export function SizingPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const open = session?.now.sizing.open;
  const shown = session ? newestSizing(session.now.sizing) : [];
  const mayGive = may('session.takePart');
  return (
    <Page title={t('sizing.title')} lead={t('sizing.lead')} within={workspace.title}>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <NotGiven session={session} />
      {session && open && mayGive && (
        <GiveEstimate
          key={open.number}
          round={open}
          mine={session.sizing?.mine}
          isBusy={isBusy}
          keptAs={`${keptOf(workspace.id)}.${session.id}.${open.number}`}
          onGive={(estimate) =>
            send(() => giveEstimate(workspace.id, session.id, { round: open.number, estimate }))
          }
        />
      )}
      {open && !mayGive && <Note>{t('sizing.others')}</Note>}
      {!open && shown.length > 0 && <SizingShownCard shown={shown} />}
      {!open && shown.length === 0 && (
        <EmptyState
          icon={<IconArrowsHorizontal />}
          title={t('sizing.none')}
          text={t('dots.noneHow')}
          action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
        />
      )}
    </Page>
  );
}

/** What one was still filling in when no more could be given. */
function NotGiven({ session }: { readonly session: SessionView | undefined }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const noneRuns = useNoSessionRuns(workspace.id);
  const isOver = session ? session.now.sizing.open === undefined : noneRuns;
  if (!isOver) return null;
  return (
    <UnsentKept
      under={keptOf(workspace.id)}
      why={t('sizing.notGiven')}
      inWords={(key) => estimateLines(t, readKeptAs(key, EstimateDraft)).join('\n')}
    />
  );
}
