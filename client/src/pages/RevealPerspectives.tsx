import type { RevealView } from '@opgave/shared/contract/perspectives';
import { PERSPECTIVE_KEYS, revealPerspectives, usePerspectives } from '#connection/perspectivesApi.ts';
import { KEYS } from '#connection/queries.ts';
import { useSending } from '#connection/useSending.ts';
import { ReadyPerGroup } from '#features/perspectives/ReadyPerGroup.tsx';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

type RevealPerspectivesProps = {
  readonly reveal: RevealView;
  /** Beside something that asks more. */
  readonly isBeside?: boolean;
};

/** How many are ready in each group, and the step that turns all cards; asked once more before it is done. */
export function RevealPerspectives({ reveal, isBeside = false }: RevealPerspectivesProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const changes = [PERSPECTIVE_KEYS.perspectives(workspace.id), KEYS.gates(workspace.id)];
  const { isBusy, refusal, send } = useSending(changes);
  return (
    <ReadyPerGroup
      reveal={reveal}
      isBeside={isBeside}
      isBusy={isBusy}
      refusal={refusal && t(`error.${refusal.code}`)}
      onReveal={(ready) => send(() => revealPerspectives(workspace.id, ready))}
    />
  );
}

/** What was written in silence is turned from the console too; gone once the cards are turned. */
export function RevealCard() {
  const { workspace, may } = useWorkspace();
  const { data } = usePerspectives(workspace.id, may('perspective.read'));
  return data?.reveal ? <RevealPerspectives reveal={data.reveal} isBeside /> : null;
}
