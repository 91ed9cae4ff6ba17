import type { SessionView } from '@opgave/shared/contract/sessions';
import { groundRules } from '@opgave/shared/method/groundRules';
import { GroundRules } from '#features/attendance/GroundRules.tsx';
import { useDoor } from './useDoor.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Under the strip, for who came in and did not yet say to take part by the agreements. */
export function AgreeHere({ session }: { readonly session: Pick<SessionView, 'id'> }) {
  const { workspace } = useWorkspace();
  const { data, isBusy, say } = useDoor(session);
  if (!data?.isHere || data.agrees) return null;
  return (
    <GroundRules
      rules={groundRules(workspace.opennessMode)}
      isBusy={isBusy}
      onAgree={() => say({ isHere: true, agrees: true })}
    />
  );
}
