import { IconRoute, IconUsers } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router';
import { useLiveState } from '#connection/workspaceSocket.ts';
import { AbsentLine } from '#features/absentVoices/AbsentLine.tsx';
import { useCommentsDesk } from '#features/comments/commentsDesk.ts';
import { LanguageHelpHere } from '#features/languageHelp/LanguageHelpHere.tsx';
import { INVITE_PLACE } from '#features/people/Invitations.tsx';
import { Presence } from '#features/presence/Presence.tsx';
import { useText } from '#i18n/useText.ts';
import { BreakoutHere } from '#pages/BreakoutHere.tsx';
import { CommentsPanel } from '#pages/CommentsPanel.tsx';
import { HeldNotes } from '#pages/HeldNotes.tsx';
import { KnocksHere } from '#pages/KnocksHere.tsx';
import { SessionHere } from '#pages/SessionHere.tsx';
import { SideSlotPlace } from '#pages/SideSlot.tsx';
import { useWorkspace } from '#pages/workspaceContext.ts';
import { FOUND_AT } from '#ui/foundAt.ts';
import { IconButton } from '#ui/IconButton.tsx';
import { useLater } from '#ui/useLater.ts';
import { useIsWide } from '#ui/useMedia.ts';
import { BottomTabs } from './BottomTabs.tsx';
import { Drawer } from './Drawer.tsx';
import { LinkedComment } from './LinkedComment.tsx';
import { PageOutlet } from './PageOutlet.tsx';
import { ParkingLot, ParkingOpener } from './ParkingLot.tsx';
import { ParkWords } from './ParkWords.tsx';
import { PathContent } from './PathContent.tsx';
import { SearchOpener } from './SearchOpener.tsx';
import { SkipLink } from './SkipLink.tsx';
import { SoughtPlace } from './SoughtPlace.tsx';
import { TopBar } from './TopBar.tsx';
import { WhereTitle } from './WhereTitle.tsx';
import styles from './workspaceFrame.module.css';

type Drawn = 'path' | 'people' | 'comments';

/** A picture with a column for each group needs the room of the people beside it. */
const WIDE =
  /\/(?:statements|perspectives|consent(?:\/(?:progress|rounds\/\w+))?|sessions|session\/\w+(?:\/\w+)?)\/?$/;

/** Bar, path, page, people; what does not fit becomes a drawer, and on a phone a tab (`screens.md` 3). */
export function WorkspaceLayout() {
  const { workspace } = useWorkspace();
  const [open, setOpen] = useState<Drawn>();
  const close = useCallback(() => setOpen(undefined), []);
  const isWide = WIDE.test(useLocation().pathname);
  const openComments = useCallback(() => setOpen('comments'), []);
  useAskedComments(openComments, isWide);
  return (
    <>
      <SkipLink />
      <Bar onOpen={setOpen} />
      <AwayLine />
      <KnocksHere />
      <SessionHere />
      <div className={styles['frame']} data-wide={isWide}>
        <PathRail onOpen={() => setOpen('path')} />
        <main id="content" className={styles['main']} tabIndex={-1}>
          <AbsentLine workspace={workspace} />
          <HeldNotes />
          <BreakoutHere />
          <LanguageHelpHere workspace={workspace}>
            <ParkWords>
              <PageOutlet />
            </ParkWords>
          </LanguageHelpHere>
        </main>
        {!isWide && <PeopleSide />}
      </div>
      <BottomTabs slug={workspace.slug} onOpenPath={() => setOpen('path')} onOpenComments={openComments} />
      <Drawers open={open} onClose={close} />
      <ParkingLot />
      <LinkedComment />
      <SoughtPlace slug={workspace.slug} />
    </>
  );
}

function Bar({ onOpen }: { readonly onOpen: (what: 'path' | 'people') => void }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const opener = (what: 'path' | 'people') => (
    <span className={styles['opener']}>
      <IconButton
        label={t(what === 'path' ? 'shell.openPath' : 'shell.openPeople')}
        icon={what === 'path' ? <IconRoute aria-hidden="true" /> : <IconUsers aria-hidden="true" />}
        onPress={() => onOpen(what)}
      />
    </span>
  );
  return (
    <TopBar
      me={workspace.me}
      where={<WhereTitle workspace={workspace} />}
      backTo="/"
      searchPath={`/w/${workspace.slug}/search`}
      before={opener('path')}
      after={
        <>
          <SearchOpener />
          <ParkingOpener />
          {opener('people')}
        </>
      }
    />
  );
}

function PathRail({ onOpen }: { readonly onOpen: () => void }) {
  const t = useText();
  return (
    <nav className={styles['rail']} aria-label={t('shell.pathLandmark')} data-rail>
      <div className={styles['railOpener']}>
        <IconButton label={t('shell.openPath')} icon={<IconRoute aria-hidden="true" />} onPress={onOpen} />
      </div>
      <PathContent />
    </nav>
  );
}

/** A section was commented on: where there is no room beside the page, the comments slide over it. */
function useAskedComments(open: () => void, isWide: boolean): void {
  const { asked } = useCommentsDesk();
  const hasSide = useIsWide();
  const handled = useRef(0);
  useEffect(() => {
    if (!asked || asked.number === handled.current) return;
    handled.current = asked.number;
    if (!hasSide || isWide) open();
  }, [asked, hasSide, isWide, open]);
}

function PeopleSide() {
  const t = useText();
  const hasSide = useIsWide();
  return (
    <aside className={styles['side']} aria-label={t('shell.peopleLandmark')}>
      <WhoIsHere />
      {hasSide && <SideSlotPlace />}
      {hasSide && <CommentsPanel />}
    </aside>
  );
}

function WhoIsHere() {
  const { workspace, people, may } = useWorkspace();
  const mayInvite = may('seats.write');
  return (
    <Presence
      people={people}
      me={workspace.me.personId}
      peoplePath={`/w/${workspace.slug}/people${mayInvite ? FOUND_AT + INVITE_PLACE : ''}`}
      mayInvite={mayInvite}
    />
  );
}

type DrawersProps = { readonly open: Drawn | undefined; readonly onClose: () => void };

function Drawers({ open, onClose }: DrawersProps) {
  const t = useText();
  return (
    <>
      <Drawer
        label={t('shell.pathLandmark')}
        closeLabel={t('shell.closePath')}
        side="left"
        isOpen={open === 'path'}
        onClose={onClose}
      >
        <nav aria-label={t('shell.pathLandmark')}>
          <PathContent />
        </nav>
      </Drawer>
      <Drawer
        label={t('shell.peopleLandmark')}
        closeLabel={t('shell.closePeople')}
        side="right"
        isOpen={open === 'people'}
        onClose={onClose}
      >
        <WhoIsHere />
        <CommentsPanel />
      </Drawer>
      <Drawer
        label={t('comments.title')}
        closeLabel={t('comments.close')}
        side="bottom"
        isOpen={open === 'comments'}
        onClose={onClose}
      >
        <CommentsPanel />
      </Drawer>
    </>
  );
}

const LONG = 4_000;

/** A short gap is nobody's business; a longer one is said, and what is typed is safe anyway. */
function AwayLine() {
  const t = useText();
  const isAway = useLater(useLiveState() === 'away', LONG);
  return (
    <div role="status" className={isAway ? styles['away'] : undefined}>
      {isAway && t('shell.away')}
    </div>
  );
}
