import type { PersonView } from '@opgave/shared/contract/http';
import type { SessionView } from '@opgave/shared/contract/sessions';
import { stageStep } from '@opgave/shared/method/sessionStages';
import { IconUsersGroup } from '@tabler/icons-react';
import { StepClock } from '#features/session/StepClock.tsx';
import { stepOfNow } from '#features/session/stepOfNow.ts';
import { Breakouts } from '#features/together/Breakouts.tsx';
import { notMadeWords } from '#features/together/notMadeWords.ts';
import { timerUntil } from '#features/together/timerUntil.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Note } from '#ui/Note.tsx';
import { Tag } from '#ui/Tag.tsx';
import { useBreakoutDeeds } from './useBreakoutDeeds.ts';
import { useWorkspace } from './workspaceContext.ts';

type BreakoutsCardProps = { readonly session: SessionView; readonly at: number | undefined };

/** Small groups in the session that runs, for who leads it. */
export function BreakoutsCard({ session, at }: BreakoutsCardProps) {
  const t = useText();
  const { workspace, people } = useWorkspace();
  const { deeds, isBusy, problem } = useBreakoutDeeds(session);
  const { breakouts } = session.now;
  const stepMinutes = stageStep(stepOfNow(session).step);
  const isApart = breakouts !== undefined;
  const timer = timerUntil(breakouts?.until);
  const path = `/w/${workspace.slug}`;
  return (
    <Fold
      title={t('together.title')}
      icon={<IconUsersGroup aria-hidden="true" />}
      isOpen={isApart || stepMinutes !== undefined}
      state={isApart && <Tag tone="accent">{t('dots.goesOn')}</Tag>}
    >
      <Breakouts
        key={stepMinutes}
        breakouts={breakouts}
        seated={seatedIn(people)}
        here={seatedIn(people.filter(({ isHere }) => isHere))}
        sideOfOther={workspace.sideOfOther}
        stepMinutes={stepMinutes}
        clock={timer.kind !== 'none' && <StepClock timer={timer} at={at} size="strip" />}
        tablePath={path}
        isBusy={isBusy}
        deeds={deeds}
      />
      {problem && (
        <Note tone="bad" role="alert">
          {t(notMadeWords(problem))}
        </Note>
      )}
      <div>
        <LinkButton to={`${path}/notes/${session.id}`}>{t('together.plenary')}</LinkButton>
      </div>
    </Fold>
  );
}

function seatedIn(people: readonly PersonView[]) {
  return people
    .filter(({ role }) => role === 'participant')
    .map(({ personId, displayName, group }) => ({ personId, name: displayName, group }));
}
