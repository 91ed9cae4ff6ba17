import { lazy, Suspense } from 'react';
import { Outlet, Route, Routes } from 'react-router';
import { HomePage } from '#pages/HomePage.tsx';
import { LostPage } from '#pages/LostPage.tsx';
import { NowPage } from '#pages/NowPage.tsx';
import { CHOOSING_ROUTES } from './choosingRoutes.tsx';
import { HomeFrame } from './HomeFrame.tsx';
import { PlainFrame } from './PlainFrame.tsx';
import { SignedIn } from './SignedIn.tsx';
import { WorkspaceFrame } from './WorkspaceFrame.tsx';

const ProblemPage = lazy(async () => ({ default: (await import('#pages/ProblemPage.tsx')).ProblemPage }));
const FundamentalsPage = lazy(async () => ({
  default: (await import('#pages/FundamentalsPage.tsx')).FundamentalsPage,
}));
const ExperiencesPage = lazy(async () => ({
  default: (await import('#pages/ExperiencesPage.tsx')).ExperiencesPage,
}));
const ExperiencePage = lazy(async () => ({
  default: (await import('#pages/ExperiencePage.tsx')).ExperiencePage,
}));
const TellPage = lazy(async () => ({ default: (await import('#pages/TellPage.tsx')).TellPage }));
const ChangeStoryPage = lazy(async () => ({
  default: (await import('#pages/TellPage.tsx')).ChangeStoryPage,
}));
const AssumptionsPage = lazy(async () => ({
  default: (await import('#pages/AssumptionsPage.tsx')).AssumptionsPage,
}));
const ParkedPage = lazy(async () => ({ default: (await import('#pages/ParkedPage.tsx')).ParkedPage }));
const AdvancePage = lazy(async () => ({ default: (await import('#pages/AdvancePage.tsx')).AdvancePage }));
const BackPage = lazy(async () => ({ default: (await import('#pages/BackPage.tsx')).BackPage }));
const PeoplePage = lazy(async () => ({ default: (await import('#pages/PeoplePage.tsx')).PeoplePage }));
const NotesPage = lazy(async () => ({ default: (await import('#pages/NotesPage.tsx')).NotesPage }));
const SetupPage = lazy(async () => ({ default: (await import('#pages/SetupPage.tsx')).SetupPage }));
const RecordPage = lazy(async () => ({ default: (await import('#pages/RecordPage.tsx')).RecordPage }));
const SearchPage = lazy(async () => ({ default: (await import('#pages/SearchPage.tsx')).SearchPage }));
const VersionsPage = lazy(async () => ({ default: (await import('#pages/VersionsPage.tsx')).VersionsPage }));
const VersionPage = lazy(async () => ({ default: (await import('#pages/VersionPage.tsx')).VersionPage }));
const StatementsPage = lazy(async () => ({
  default: (await import('#pages/StatementsPage.tsx')).StatementsPage,
}));
const PerspectivesPage = lazy(async () => ({
  default: (await import('#pages/PerspectivesPage.tsx')).PerspectivesPage,
}));
const PerspectivePage = lazy(async () => ({
  default: (await import('#pages/PerspectivePage.tsx')).PerspectivePage,
}));
const VotePage = lazy(async () => ({ default: (await import('#pages/VotePage.tsx')).VotePage }));
const ConsentPage = lazy(async () => ({ default: (await import('#pages/ConsentPage.tsx')).ConsentPage }));
const ConsentProgressPage = lazy(async () => ({
  default: (await import('#pages/ConsentProgress.tsx')).ConsentProgressPage,
}));
const ConsentTextPage = lazy(async () => ({
  default: (await import('#pages/ConsentTextPage.tsx')).ConsentTextPage,
}));
const EarlierRoundPage = lazy(async () => ({
  default: (await import('#pages/EarlierRounds.tsx')).EarlierRoundPage,
}));
const AnonymousPage = lazy(async () => ({
  default: (await import('#pages/AnonymousPage.tsx')).AnonymousPage,
}));
const DotsPage = lazy(async () => ({ default: (await import('#pages/DotsPage.tsx')).DotsPage }));
const SwitchPage = lazy(async () => ({ default: (await import('#pages/SwitchPage.tsx')).SwitchPage }));
const QuestionsPage = lazy(async () => ({
  default: (await import('#pages/QuestionsPage.tsx')).QuestionsPage,
}));
const SizingPage = lazy(async () => ({ default: (await import('#pages/SizingPage.tsx')).SizingPage }));
const SessionsPage = lazy(async () => ({ default: (await import('#pages/SessionsPage.tsx')).SessionsPage }));
const SessionConsolePage = lazy(async () => ({
  default: (await import('#pages/SessionConsolePage.tsx')).SessionConsolePage,
}));
const SessionScriptPage = lazy(async () => ({
  default: (await import('#pages/SessionScriptPage.tsx')).SessionScriptPage,
}));
const SessionRehearsalPage = lazy(async () => ({
  default: (await import('#pages/SessionRehearsalPage.tsx')).SessionRehearsalPage,
}));
const SessionReplayPage = lazy(async () => ({
  default: (await import('#pages/SessionReplayPage.tsx')).SessionReplayPage,
}));
const SessionMinutesPage = lazy(async () => ({
  default: (await import('#pages/SessionMinutesPage.tsx')).SessionMinutesPage,
}));
const SessionScreenPage = lazy(async () => ({
  default: (await import('#pages/SessionScreenPage.tsx')).SessionScreenPage,
}));
const NewPage = lazy(async () => ({ default: (await import('#pages/NewPage.tsx')).NewPage }));
const RightDoorPage = lazy(async () => ({
  default: (await import('#pages/RightDoorPage.tsx')).RightDoorPage,
}));
const OrganisationPage = lazy(async () => ({
  default: (await import('#pages/OrganisationPage.tsx')).OrganisationPage,
}));
const LearnedPage = lazy(async () => ({ default: (await import('#pages/LearnedPage.tsx')).LearnedPage }));
const ReferredPage = lazy(async () => ({ default: (await import('#pages/ReferredPage.tsx')).ReferredPage }));
const MePage = lazy(async () => ({ default: (await import('#pages/MePage.tsx')).MePage }));
const NotificationsPage = lazy(async () => ({
  default: (await import('#pages/NotificationsPage.tsx')).NotificationsPage,
}));
const GalleryPage = import.meta.env.DEV
  ? lazy(async () => ({ default: (await import('#pages/GalleryPage.tsx')).GalleryPage }))
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
