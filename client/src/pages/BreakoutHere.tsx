import type { BreakoutsView } from '@opgave/shared/method/sessionView';
import { useRunningSession } from '#connection/sessionsApi.ts';
import { useServerNow } from '#connection/useServerNow.ts';
import { StepClock } from '#features/session/StepClock.tsx';
import { MyBreakout } from '#features/together/MyBreakout.tsx';
import { timerUntil } from '#features/together/timerUntil.ts';
import { useWorkspace } from './workspaceContext.ts';

/** On every page: the small group that one is in now, or the stage in which everyone is. */
export function BreakoutHere() {
  const { workspace, may } = useWorkspace();
  const breakouts = useRunningSession(workspace.id)?.now.breakouts;
  if (!breakouts || may('session.lead')) return null;
  return <Apart breakouts={breakouts} />;
}

function Apart({ breakouts }: { readonly breakouts: BreakoutsView }) {
  const { workspace } = useWorkspace();
  const at = useServerNow();
  const until = breakouts.mine ? breakouts.mine.until : breakouts.until;
  return (
    <MyBreakout
      breakouts={breakouts}
      me={workspace.me.personId}
      tablePath={`/w/${workspace.slug}`}
      left={until === undefined || at === undefined ? undefined : until - at}
      clock={<StepClock timer={timerUntil(until)} at={at} size="strip" />}
    />
  );
}
