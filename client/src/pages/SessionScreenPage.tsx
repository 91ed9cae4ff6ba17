import type { Language } from '@opgave/shared/contract/records';
import type { ScreenView } from '@opgave/shared/contract/sessions';
import type { SessionTimer } from '@opgave/shared/method/sessionTimer';
import { useLocation, useParams } from 'react-router';
import { isFinal } from '#connection/refusals.ts';
import { useScreen } from '#connection/sessionsApi.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import { RulesInRoom } from '#features/attendance/RulesInRoom.tsx';
import { DotsPicture } from '#features/dots/DotsPicture.tsx';
import { DotsWaiting } from '#features/dots/DotsWaiting.tsx';
import { StoryInRoom } from '#features/experiences/StoryInRoom.tsx';
import { QuestionInRoom } from '#features/questions/QuestionInRoom.tsx';
import { RoomScreen } from '#features/session/room/RoomScreen.tsx';
import { inLanguage } from '#features/session/scriptWords.ts';
import { SizingPicture } from '#features/sizing/SizingPicture.tsx';
import { SizingWaiting } from '#features/sizing/SizingWaiting.tsx';
import { SwitchPicture } from '#features/switching/SwitchPicture.tsx';
import { SwitchWaiting } from '#features/switching/SwitchWaiting.tsx';
import { TogetherInRoom } from '#features/together/TogetherInRoom.tsx';
import { timerUntil } from '#features/together/timerUntil.ts';
import type { Translate } from '#i18n/textKey.ts';
import { useLanguage, useText } from '#i18n/useText.ts';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

/** The screen for the room. Nobody is signed in on it, and it never falls asleep by itself. */
export function SessionScreenPage() {
  const t = useText();
  const [language] = useLanguage();
  const { slug = '' } = useParams();
  const [token = '', door] = useLocation().hash.slice(1).split('.');
  const { data: view, error, refetch } = useScreen(token);
  const at = useServerNow();
  if (error && (isFinal(error) || !view)) return <FailurePage error={error} onRetry={() => void refetch()} />;
  if (!view) return <WaitingPage />;
  const { origin, host } = globalThis.location;
  return (
    <RoomScreen
      view={{ ...view, timer: apartTimer(view) ?? view.timer }}
      at={at}
      address={`${host}/w/${slug}`}
      door={door ? `${origin}/join#${door}` : `${origin}/w/${slug}`}
      isAway={error !== null}
      picture={
        dotsOf(view, t) ??
        sizingOf(view) ??
        switchOf(view) ??
        storyOf(view, t) ??
        questionOf(view) ??
        apartOf(view, language) ??
        rulesOf(view, language)
      }
    />
  );
}

/** What came of a round gives way to what is asked without names, and to a story that is told. */
const looksBack = ({ asked, story }: ScreenView) => asked === undefined && story === undefined;

/** Dots that are put now come first. */
function dotsOf(view: ScreenView, t: Translate) {
  const { dots } = view;
  if (dots?.open) return { title: t('dots.rule'), picture: <DotsWaiting round={dots.open} /> };
  const shown = dots?.isLookedAt && looksBack(view) ? dots.done.at(-1) : undefined;
  return shown && { title: t('dots.title'), picture: <DotsPicture dots={shown} size="room" /> };
}

/** What is estimated, and then the ranges of all groups. */
function sizingOf(view: ScreenView) {
  const { sizing } = view;
  if (sizing?.open) return { title: sizing.open.question, picture: <SizingWaiting round={sizing.open} /> };
  const [shown] = sizing?.isLookedAt && looksBack(view) ? sizing.done.slice(-1) : [];
  return (
    sizing && shown && { title: shown.question, picture: <SizingPicture shown={sizing.done} size="room" /> }
  );
}

/** What people say for each other, and then how well they did; never a sentence. */
function switchOf(view: ScreenView) {
  const { switching } = view;
  const open = switching?.open;
  if (open) return { title: open.question, picture: <SwitchWaiting round={open} /> };
  const [shown] = switching?.isLookedAt && looksBack(view) ? switching.done.slice(-1) : [];
  return (
    switching &&
    shown && { title: shown.question, picture: <SwitchPicture shown={switching.done} size="room" /> }
  );
}

/** While people are welcomed: what everyone agrees on, under the question of the step. */
function rulesOf({ rules, step, asked, words }: ScreenView, language: Language) {
  if (!rules || !step || asked !== undefined || words !== undefined) return undefined;
  return {
    title: inLanguage(step.shown, language) || inLanguage(step.what, language),
    picture: <RulesInRoom rules={rules} />,
  };
}

/** How people work apart, under the question of the step. */
function apartOf({ apart, step, asked, words }: ScreenView, language: Language) {
  if (!apart || !step || asked !== undefined || words !== undefined) return undefined;
  return {
    title: inLanguage(step.shown, language) || inLanguage(step.what, language),
    picture: <TogetherInRoom apart={apart} />,
  };
}

/** While people are apart the clock of the room is theirs. */
function apartTimer({ apart }: ScreenView): SessionTimer | undefined {
  return apart?.until === undefined ? undefined : timerUntil(apart.until);
}

/** A story that is told: the question that it answers, and its words over the whole screen. */
function storyOf({ story, asked }: ScreenView, t: Translate) {
  if (!story || asked !== undefined) return undefined;
  return { title: t(`experience.${story.field}.question`), picture: <StoryInRoom story={story} /> };
}

/** The question that everyone talks about. */
function questionOf({ question, asked }: ScreenView) {
  if (!question || asked !== undefined) return undefined;
  return { title: question.text, picture: <QuestionInRoom question={question} /> };
}
