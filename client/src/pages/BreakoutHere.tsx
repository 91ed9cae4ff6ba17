import { useRunningSession } from '#connection/sessionsApi.ts';
import { MyBreakout } from '#features/together/MyBreakout.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** On every page: the small group that one is in now. */
export function BreakoutHere() {
  const { workspace } = useWorkspace();
  const breakouts = useRunningSession(workspace.id)?.now.breakouts;
  return (
    <div role="status">
      {breakouts && (
        <MyBreakout breakouts={breakouts} me={workspace.me.personId} tablePath={`/w/${workspace.slug}`} />
      )}
    </div>
  );
}
