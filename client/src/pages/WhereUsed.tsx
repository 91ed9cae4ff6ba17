import type { SourceName } from '@opgave/shared/contract/sourceLinks';
import { placeName } from '#features/comments/places.ts';
import { UsedAt } from '#features/sources/UsedAt.tsx';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from './workspaceContext.ts';

/** From something that was said to the sentences that rest on it. */
export function WhereUsed({ source }: { readonly source: SourceName }) {
  const t = useText();
  const { workspace } = useWorkspace();
  return (
    <UsedAt
      workspaceId={workspace.id}
      tablePath={`/w/${workspace.slug}`}
      source={source}
      nameOf={(on) => placeName(t, on)}
    />
  );
}
