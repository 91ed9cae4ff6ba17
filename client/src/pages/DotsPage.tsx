import type { SessionView } from '@opgave/shared/contract/sessions';
import type { WorkspaceId } from '@opgave/shared/ids';
import { IconChartDots } from '@tabler/icons-react';
import { readKeptAs } from '#connection/kept.ts';
import {
  putDots,
  sessionsKey,
  useEndedSession,
  useNoSessionRuns,
  useRunningSession,
} from '#connection/sessionsApi.ts';
import { useSending } from '#connection/useSending.ts';
import { DotsShownCard } from '#features/dots/DotsShownCard.tsx';
import { DotsDraft, dotLines } from '#features/dots/dotsDraft.ts';
import { PutDots } from '#features/dots/PutDots.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { UnsentKept } from './UnsentKept.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Where dots stay that are not handed in yet. */
const keptOf = (id: WorkspaceId) => `opgave.dots.${id}`;

/** Where people put their dots in the session that runs, and see what came of it (`method.md` 13.4). */
export function DotsPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const session = useRunningSession(workspace.id);
  const { isBusy, refusal, send } = useSending([sessionsKey(workspace.id)]);
  const open = session?.now.dots.open;
  const shown = session?.now.dots.done.at(-1);
  const mayPut = may('session.takePart');
  return (
    <Page title={t('dots.title')} lead={t(open ? 'dots.rule' : 'dots.lead')} within={workspace.title}>
      {refusal && (
        <Note tone="warn" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
      <NotPut session={session} />
      {session && open && mayPut && (
        <PutDots
          key={open.number}
          round={open}
          mine={session.dots?.mine}
          isBusy={isBusy}
          keptAs={`${keptOf(workspace.id)}.${session.id}.${open.number}`}
          onPut={(given) => send(() => putDots(workspace.id, session.id, { round: open.number, given }))}
        />
      )}
      {open && !mayPut && <Note>{t('dots.others')}</Note>}
      {!open && shown && <DotsShownCard key={shown.number} dots={shown} />}
      {!open && !shown && <NothingToPut isRunning={session !== undefined} />}
    </Page>
  );
}

/** Dots that one was still laying down when no more could be handed in. */
function NotPut({ session }: { readonly session: SessionView | undefined }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const noneRuns = useNoSessionRuns(workspace.id);
  const isOver = session ? session.now.dots.open === undefined : noneRuns;
  if (!isOver) return null;
  return (
    <UnsentKept
      under={keptOf(workspace.id)}
      why={t('dots.notGiven')}
      inWords={(key) => dotLines(t, readKeptAs(key, DotsDraft)).join('\n')}
    />
  );
}

/** While nothing runs, the dots of the last session are where that session is. */
function NothingToPut({ isRunning }: { readonly isRunning: boolean }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const last = useEndedSession(workspace.id);
  if (isRunning || !last || last.now.dots.done.length === 0) return <NoDots />;
  return (
    <EmptyState
      icon={<IconChartDots />}
      title={t('dots.over')}
      text={t('dots.overHow', { title: last.title })}
      action={<LinkButton to={`/w/${workspace.slug}/session/${last.id}`}>{t('dots.seeWhatCame')}</LinkButton>}
    />
  );
}

function NoDots() {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <EmptyState
      icon={<IconChartDots />}
      title={t('dots.none')}
      text={t('dots.noneHow')}
      action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
    />
  );
}
