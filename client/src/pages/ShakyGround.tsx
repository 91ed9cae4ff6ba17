import type { AssumptionView } from '@opgave/shared/contract/assumptions';
import { useAssumptions } from '#connection/assumptionsApi.ts';
import { ShakyNote } from '#features/assumptions/ShakyNote.tsx';
import { useWorkspace } from './workspaceContext.ts';

type ShakyGroundProps = { readonly rests: (on: AssumptionView) => boolean };

/** Shows on what rests on an assumption that this one is not to be relied on. */
export function ShakyGround({ rests }: ShakyGroundProps) {
  const { workspace, may } = useWorkspace();
  const { data } = useAssumptions(workspace.id, may('assumption.read'));
  const resting = data?.assumptions.filter(rests) ?? [];
  return <ShakyNote assumptions={resting} to={`/w/${workspace.slug}/assumptions`} />;
}
