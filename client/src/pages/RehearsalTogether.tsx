import { BreakoutId, PersonId } from '@opgave/shared/ids';
import { stageStep } from '@opgave/shared/method/sessionStages';
import { IconUsersGroup } from '@tabler/icons-react';
import { comeBack, makeGroups } from '#features/session/rehearsal/groups.ts';
import { PEOPLE } from '#features/session/rehearsal/madeUpPeople.ts';
import type { RehearsalDriver } from '#features/session/rehearsal/useRehearsal.ts';
import { StepClock } from '#features/session/StepClock.tsx';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { type BreakoutDeeds, Breakouts } from '#features/together/Breakouts.tsx';
import { timerUntil } from '#features/together/timerUntil.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';

type RehearsalTogetherProps = { readonly driver: RehearsalDriver };

const SEATED = PEOPLE.map(({ personId, name, group }) => ({ personId, name, group }));

/** Small groups of made-up people. */
export function RehearsalTogether({ driver }: RehearsalTogetherProps) {
  const t = useText();
  const { view, at } = driver;
  const { breakouts } = view.now;
  const stepMinutes = stageStep(stepOfNow(view).step);
  const timer = timerUntil(breakouts?.until);
  return (
    <Fold
      title={t('together.title')}
      icon={<IconUsersGroup aria-hidden="true" />}
      isOpen={breakouts !== undefined || stepMinutes !== undefined}
    >
      <Breakouts
        key={stepMinutes}
        breakouts={breakouts}
        seated={SEATED}
        here={SEATED}
        sideOfOther="inside"
        stepMinutes={stepMinutes}
        clock={timer.kind !== 'none' && <StepClock timer={timer} at={at} size="strip" />}
        tablePath={undefined}
        isBusy={false}
        deeds={deedsOf(driver, stepMinutes)}
      />
    </Fold>
  );
}

function deedsOf({ act, play }: RehearsalDriver, stepMinutes: number | undefined): BreakoutDeeds {
  return {
    make: (wish) => play((before, at) => makeGroups(before, { wish, at, stepMinutes })),
    goTo: (to) =>
      play((before, at) => makeGroups(before, { wish: { kind: 'stage', to, seen: null }, at, stepMinutes })),
    comeBack: () => play(comeBack),
    addMinute: (of) => act({ kind: 'breakouts.addMinute', ...(of && { of }) }),
    tell: (words) => act({ kind: 'breakouts.tell', words }),
    move: (who, where) => {
      const personId = PersonId.safeParse(who).data;
      const to = BreakoutId.safeParse(where).data;
      if (personId && to) act({ kind: 'breakouts.move', personId, to });
    },
  };
}
