import { Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { HomePage } from '#pages/HomePage.tsx';
import { LostPage } from '#pages/LostPage.tsx';
import { NowPage } from '#pages/NowPage.tsx';
import { lazyPart } from '#ui/lazyPart.ts';
import { CHOOSING_ROUTES } from './choosingRoutes.tsx';
import { HomeFrame } from './HomeFrame.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { SignedIn } from './SignedIn.tsx';
import { WorkspaceFrame } from './WorkspaceFrame.tsx';

const ProblemPage = lazyPart(() => import('#pages/ProblemPage.tsx'), 'ProblemPage');
const FundamentalsPage = lazyPart(() => import('#pages/FundamentalsPage.tsx'), 'FundamentalsPage');
const ExperiencesPage = lazyPart(() => import('#pages/ExperiencesPage.tsx'), 'ExperiencesPage');
const ExperiencePage = lazyPart(() => import('#pages/ExperiencePage.tsx'), 'ExperiencePage');
const TellPage = lazyPart(() => import('#pages/TellPage.tsx'), 'TellPage');
const ChangeStoryPage = lazyPart(() => import('#pages/TellPage.tsx'), 'ChangeStoryPage');
const AssumptionsPage = lazyPart(() => import('#pages/AssumptionsPage.tsx'), 'AssumptionsPage');
const ParkedPage = lazyPart(() => import('#pages/ParkedPage.tsx'), 'ParkedPage');
const AdvancePage = lazyPart(() => import('#pages/AdvancePage.tsx'), 'AdvancePage');
const BackPage = lazyPart(() => import('#pages/BackPage.tsx'), 'BackPage');
const PeoplePage = lazyPart(() => import('#pages/PeoplePage.tsx'), 'PeoplePage');
const NotesPage = lazyPart(() => import('#pages/NotesPage.tsx'), 'NotesPage');
const SetupPage = lazyPart(() => import('#pages/SetupPage.tsx'), 'SetupPage');
const RecordPage = lazyPart(() => import('#pages/RecordPage.tsx'), 'RecordPage');
const SearchPage = lazyPart(() => import('#pages/SearchPage.tsx'), 'SearchPage');
const VersionsPage = lazyPart(() => import('#pages/VersionsPage.tsx'), 'VersionsPage');
const VersionPage = lazyPart(() => import('#pages/VersionPage.tsx'), 'VersionPage');
const StatementsPage = lazyPart(() => import('#pages/StatementsPage.tsx'), 'StatementsPage');
const PerspectivesPage = lazyPart(() => import('#pages/PerspectivesPage.tsx'), 'PerspectivesPage');
const PerspectivePage = lazyPart(() => import('#pages/PerspectivePage.tsx'), 'PerspectivePage');
const VotePage = lazyPart(() => import('#pages/VotePage.tsx'), 'VotePage');
const ConsentPage = lazyPart(() => import('#pages/ConsentPage.tsx'), 'ConsentPage');
const ConsentProgressPage = lazyPart(() => import('#pages/ConsentProgress.tsx'), 'ConsentProgressPage');
const ConsentTextPage = lazyPart(() => import('#pages/ConsentTextPage.tsx'), 'ConsentTextPage');
const EarlierRoundPage = lazyPart(() => import('#pages/EarlierRounds.tsx'), 'EarlierRoundPage');
const AnonymousPage = lazyPart(() => import('#pages/AnonymousPage.tsx'), 'AnonymousPage');
const DotsPage = lazyPart(() => import('#pages/DotsPage.tsx'), 'DotsPage');
const SwitchPage = lazyPart(() => import('#pages/SwitchPage.tsx'), 'SwitchPage');
const QuestionsPage = lazyPart(() => import('#pages/QuestionsPage.tsx'), 'QuestionsPage');
const SizingPage = lazyPart(() => import('#pages/SizingPage.tsx'), 'SizingPage');
const SessionsPage = lazyPart(() => import('#pages/SessionsPage.tsx'), 'SessionsPage');
const SessionConsolePage = lazyPart(() => import('#pages/SessionConsolePage.tsx'), 'SessionConsolePage');
const SessionScriptPage = lazyPart(() => import('#pages/SessionScriptPage.tsx'), 'SessionScriptPage');
const SessionRehearsalPage = lazyPart(
  () => import('#pages/SessionRehearsalPage.tsx'),
  'SessionRehearsalPage',
);
const SessionReplayPage = lazyPart(() => import('#pages/SessionReplayPage.tsx'), 'SessionReplayPage');
const SessionMinutesPage = lazyPart(() => import('#pages/SessionMinutesPage.tsx'), 'SessionMinutesPage');
const SessionScreenPage = lazyPart(() => import('#pages/SessionScreenPage.tsx'), 'SessionScreenPage');
const NewPage = lazyPart(() => import('#pages/NewPage.tsx'), 'NewPage');
const RightDoorPage = lazyPart(() => import('#pages/RightDoorPage.tsx'), 'RightDoorPage');
const OrganisationPage = lazyPart(() => import('#pages/OrganisationPage.tsx'), 'OrganisationPage');
const LearnedPage = lazyPart(() => import('#pages/LearnedPage.tsx'), 'LearnedPage');
const ReferredPage = lazyPart(() => import('#pages/ReferredPage.tsx'), 'ReferredPage');
const MePage = lazyPart(() => import('#pages/MePage.tsx'), 'MePage');
const NotificationsPage = lazyPart(() => import('#pages/NotificationsPage.tsx'), 'NotificationsPage');
const GalleryPage = import.meta.env.DEV
  ? lazyPart(() => import('#pages/GalleryPage.tsx'), 'GalleryPage')
  : LostPage;

function Private() {
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
}

const LOOKING_BACK = (
  <>
    <Route path="search" element={<SearchPage />} />
    <Route path="record/versions/:document" element={<VersionsPage />} />
    <Route path="record/versions/:document/:number" element={<VersionPage />} />
  </>
);

function Nowhere() {
  return (
    <PlainFrame>
      <LostPage />
    </PlainFrame>
  );
}

/** Live meetings: all of them, one, and what belongs to one. */
const SESSION_ROUTES = (
  <>
    <Route path="sessions" element={<SessionsPage />} />
    <Route path="dots" element={<DotsPage />} />
    <Route path="sizing" element={<SizingPage />} />
    <Route path="questions" element={<QuestionsPage />} />
    <Route path="questions/:sessionId" element={<QuestionsPage />} />
    <Route path="switch" element={<SwitchPage />} />
    <Route path="anonymous" element={<AnonymousPage />} />
    <Route path="session/:sessionId" element={<SessionConsolePage />} />
    <Route path="session/:sessionId/script" element={<SessionScriptPage />} />
    <Route path="session/:sessionId/rehearsal" element={<SessionRehearsalPage />} />
    <Route path="session/:sessionId/minutes" element={<SessionMinutesPage />} />
    <Route path="session/:sessionId/replay" element={<SessionReplayPage />} />
  </>
);

/** Nobody is signed in on the screen for the room. */
function RoomScreenRoute() {
  return (
    <Suspense>
      <SessionScreenPage />
    </Suspense>
  );
}

/** Beside the tables. */
const HOME_ROUTES = (
  <>
    <Route index element={<HomePage />} />
    <Route path="new" element={<NewPage />} />
    <Route path="notifications" element={<NotificationsPage />} />
    <Route path="learned" element={<LearnedPage />} />
    <Route path="organisation/:slug" element={<OrganisationPage />} />
    <Route path="me" element={<MePage />} />
  </>
);

/** Every address of the app (`screens.md` 2). The door has a page of its own. */
export function AppRoutes() {
  return (
    <Routes>
      <Route path="w/:slug/session/:sessionId/screen" element={<RoomScreenRoute />} />
      <Route element={<Private />}>
        <Route element={<HomeFrame />}>{HOME_ROUTES}</Route>
        <Route path="w/:slug" element={<WorkspaceFrame />}>
          <Route index element={<NowPage />} />
          <Route path="problem" element={<ProblemPage />} />
          <Route path="fundamentals" element={<FundamentalsPage />} />
          <Route path="experiences" element={<ExperiencesPage />} />
          <Route path="experiences/new" element={<TellPage />} />
          <Route path="experiences/:experienceId" element={<ExperiencePage />} />
          <Route path="experiences/:experienceId/change" element={<ChangeStoryPage />} />
          <Route path="assumptions" element={<AssumptionsPage />} />
          <Route path="parked" element={<ParkedPage />} />
          <Route path="perspectives" element={<PerspectivesPage />} />
          <Route path="perspectives/mine" element={<PerspectivePage />} />
          <Route path="statements" element={<StatementsPage />} />
          <Route path="statements/vote" element={<VotePage />} />
          {CHOOSING_ROUTES}
          <Route path="consent" element={<ConsentPage />} />
          <Route path="consent/progress" element={<ConsentProgressPage />} />
          <Route path="consent/text" element={<ConsentTextPage />} />
          <Route path="consent/rounds/:roundId" element={<EarlierRoundPage />} />
          <Route path="notes" element={<NotesPage />} />
          <Route path="notes/:of" element={<NotesPage />} />
          <Route path="referred" element={<ReferredPage />} />
          <Route path="right-door" element={<RightDoorPage />} />
          <Route path="people" element={<PeoplePage />} />
          <Route path="setup" element={<SetupPage />} />
          <Route path="record" element={<RecordPage />} />
          {LOOKING_BACK}
          {SESSION_ROUTES}
          <Route path="advance" element={<AdvancePage />} />
          <Route path="back" element={<BackPage />} />
          <Route path="*" element={<LostPage />} />
        </Route>
      </Route>
      <Route path="gallery" element={<GalleryPage />} />
      <Route path="*" element={<Nowhere />} />
    </Routes>
  );
}
