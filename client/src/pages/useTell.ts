import type { TellExperience, ToldExperience } from '@opgave/shared/contract/stories';
import { useNavigate } from 'react-router';
import { KEYS } from '#connection/queries.ts';
import { changeExperience, STORY_KEYS, tellExperience } from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { useText } from '#i18n/useText.ts';
import { useToast } from '#ui/useToast.ts';
import { useWorkspace } from './workspaceContext.ts';

/** Tells a story, or changes `told`; only when it is stored is the draft forgotten. */
export function useTell(told: ToldExperience | undefined, forget: () => void) {
  const t = useText();
  const toast = useToast();
  const navigate = useNavigate();
  const { workspace } = useWorkspace();
  const { id, slug } = workspace;
  const { isBusy, refusal, send } = useSending([STORY_KEYS.experiences(id), KEYS.gates(id), KEYS.record(id)]);

  async function tell(
    story: Omit<TellExperience, 'for'>,
    room: Pick<TellExperience, 'for'> = {},
  ): Promise<void> {
    const isDone = await send(() =>
      told
        ? changeExperience(id, told.id, { ...story, version: told.version })
        : tellExperience(id, { ...story, ...room }),
    );
    if (!isDone) return;
    forget();
    toast({ text: t(workspace.me.role === 'commenter' ? 'story.doneWaits' : 'story.done') });
    void navigate(`/w/${slug}/experiences`);
  }

  return { isBusy, refusal, tell };
}
