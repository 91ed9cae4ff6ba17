import { newestSizing } from '@opgave/shared/method/sessionSizing';
import { IconArrowsHorizontal, IconChartDots } from '@tabler/icons-react';
import { DotsForm } from '#features/dots/DotsForm.tsx';
import { DotsOpen } from '#features/dots/DotsOpen.tsx';
import { DotsShownCard } from '#features/dots/DotsShownCard.tsx';
import { MADE_UP_PEOPLE } from '#features/session/rehearsal/madeUpPeople.ts';
import { closeRound } from '#features/session/rehearsal/rounds.ts';
import type { RehearsalDriver } from '#features/session/rehearsal/useRehearsal.ts';
import { AskSize } from '#features/sizing/AskSize.tsx';
import { SizingOpen } from '#features/sizing/SizingOpen.tsx';
import { SizingShownCard } from '#features/sizing/SizingShownCard.tsx';
import { useText } from '#i18n/useText.ts';
import { RehearsalAnonymous } from './RehearsalAnonymous.tsx';
import { RehearsalQuestions } from './RehearsalQuestions.tsx';
import { RehearsalReveal } from './RehearsalReveal.tsx';
import { RehearsalSwitch } from './RehearsalSwitch.tsx';
import { RehearsalTogether } from './RehearsalTogether.tsx';
import { RoundTool } from './RoundTool.tsx';
import { StoryOnScreenCard } from './StoryOnScreenCard.tsx';

type RehearsalToolsProps = { readonly driver: RehearsalDriver };

/** Ways of working to try out: the made-up people fill in, and nothing of it goes anywhere. */
export function RehearsalTools({ driver }: RehearsalToolsProps) {
  return (
    <>
      <RehearsalReveal />
      <StoryOnScreenCard driver={driver} />
      <RehearsalQuestions driver={driver} />
      <RehearsalTogether driver={driver} />
      <DotsTool driver={driver} />
      <SizingTool driver={driver} />
      <RehearsalSwitch driver={driver} />
      <RehearsalAnonymous driver={driver} />
    </>
  );
}

function DotsTool({ driver: { view, act, play } }: RehearsalToolsProps) {
  const t = useText();
  const { open, done, isLookedAt } = view.now.dots;
  const newest = done.at(-1);
  return (
    <RoundTool
      session={view}
      title={t('dots.title')}
      icon={<IconChartDots aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      {open ? (
        <DotsOpen
          round={open}
          placed={MADE_UP_PEOPLE}
          isBusy={false}
          onClose={(isShown) => play((before, at) => closeRound(before, 'dots', { isShown, at }))}
        />
      ) : (
        <>
          {newest && isLookedAt && <DotsShownCard key={newest.number} dots={newest} />}
          <DotsForm sources={[]} isBusy={false} onOpen={(wish) => act({ kind: 'dots.open', ...wish })} />
        </>
      )}
    </RoundTool>
  );
}

function SizingTool({ driver: { view, act, play } }: RehearsalToolsProps) {
  const t = useText();
  const { open, isLookedAt } = view.now.sizing;
  return (
    <RoundTool
      session={view}
      title={t('sizing.title')}
      icon={<IconArrowsHorizontal aria-hidden="true" />}
      isGoingOn={open !== undefined}
      isLookedAt={isLookedAt}
    >
      {open ? (
        <SizingOpen
          round={open}
          given={MADE_UP_PEOPLE}
          isBusy={false}
          onClose={(isShown) => play((before, at) => closeRound(before, 'sizing', { isShown, at }))}
        />
      ) : (
        <>
          {isLookedAt && <SizingShownCard shown={newestSizing(view.now.sizing)} />}
          <AskSize
            asked={undefined}
            isBusy={false}
            onAsk={(question) => act({ kind: 'sizing.open', question })}
          />
        </>
      )}
    </RoundTool>
  );
}
