import type { SessionView } from '@opgave/shared/contract/sessions';
import { IconDeviceProjector, IconPlayerPlay, IconUserPlus } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { useSession } from '#connection/sessionsApi.ts';
import { Console } from '#features/session/console/Console.tsx';
import { ScreenDialog } from '#features/session/console/ScreenDialog.tsx';
import { BeforeSession } from '#features/session/script/BeforeSession.tsx';
import { useLiveDriver } from '#features/session/useLiveDriver.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { AttendanceCard } from './AttendanceCard.tsx';
import { ConsolePeople, ConsoleTools } from './ConsoleAside.tsx';
import { DotsOfSession } from './DotsOfSession.tsx';
import { FailurePage } from './FailurePage.tsx';
import { MeetingPart } from './MeetingPart.tsx';
import { SessionDoor } from './SessionDoor.tsx';
import styles from './sessionPage.module.css';
import { useRoomScreen } from './useRoomScreen.ts';
import { WaitingPage } from './WaitingPage.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** One session: prepared, running or over (`screens.md` 5.8). */
export function SessionConsolePage() {
  const { sessionId } = useParams();
  const { workspace } = useWorkspace();
  const { data: view, error, refetch } = useSession(workspace.id, sessionId);
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  return <OneSession view={view} />;
}

function OneSession({ view }: { readonly view: SessionView }) {
  const t = useText();
  const { workspace, people, may } = useWorkspace();
  const driver = useLiveDriver(workspace.id, view);
  const { status } = view.now.course;
  const isLeading = may('session.lead');
  const here = people.filter(({ isHere }) => isHere).length;
  return (
    <Page
      title={view.title}
      within={workspace.title}
      width="wide"
      over={t(`session.status.${status}`)}
      lead={status === 'running' ? t('session.present', { here, all: people.length }) : undefined}
      action={isLeading && <LeadActions view={view} />}
    >
      {status === 'running' && isLeading && (
        <Console
          driver={driver}
          people={<ConsolePeople session={view} />}
          tools={<ConsoleTools session={view} at={driver.at} />}
        />
      )}
      {status !== 'ended' && !isLeading && may('session.join') && (
        <SessionDoor session={view} isRunning={status === 'running'} />
      )}
      {status === 'running' && !isLeading && (
        <EmptyState
          icon={<IconPlayerPlay />}
          title={t('session.itRuns')}
          text={t('session.itRunsHow')}
          action={<LinkButton to={`/w/${workspace.slug}`}>{t('session.toTable')}</LinkButton>}
        />
      )}
      {status !== 'running' && <MeetingPart session={view} />}
      {status !== 'running' && <BeforeSession slug={workspace.slug} driver={driver} mayLead={isLeading} />}
      {status === 'ended' && <DotsOfSession done={view.now.dots.done} />}
      {status === 'ended' && isLeading && <AttendanceCard session={view} />}
    </Page>
  );
}

function LeadActions({ view }: { readonly view: SessionView }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const screen = useRoomScreen(workspace.id, view);
  return (
    <div className={styles['actions']}>
      <Button icon={<IconDeviceProjector aria-hidden="true" />} isBusy={screen.isBusy} onPress={screen.open}>
        {t('session.screen')}
      </Button>
      <LinkButton to={`/w/${workspace.slug}/people`} icon={<IconUserPlus aria-hidden="true" />}>
        {t('session.shareLead')}
      </LinkButton>
      <ScreenDialog
        isOpen={screen.isOpen}
        address={screen.address}
        isBusy={screen.isBusy}
        onAnother={screen.makeAnother}
        onClose={screen.close}
      />
    </div>
  );
}
