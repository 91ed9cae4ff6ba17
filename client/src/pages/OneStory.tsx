import type { ToldExperience } from '@opgave/shared/contract/stories';
import { withdrawalLeaves } from '@opgave/shared/method/experiences';
import { KEYS } from '#connection/queries.ts';
import { hideExperience, STORY_KEYS, showExperience, withdrawExperience } from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import { StoryActions } from '#features/experiences/StoryActions.tsx';
import { StoryCard } from '#features/experiences/StoryCard.tsx';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useStoryRights } from './useStoryRights.ts';

/** A story with what this person may do with it. */
export function OneStory({ story }: { readonly story: ToldExperience }) {
  const t = useText();
  const { workspace, mayWithMine, may } = useStoryRights();
  const { id, slug, furthestPhase } = workspace;
  const { isBusy, refusal, send } = useSending([STORY_KEYS.experiences(id), KEYS.gates(id), KEYS.record(id)]);
  const page = `/w/${slug}/experiences/${story.id}`;
  return (
    <div>
      <StoryCard story={story} readAloudAt={page}>
        <StoryActions
          story={story}
          rights={{
            change: story.isMine && mayWithMine('experience.write'),
            withdraw: story.isMine && mayWithMine('experience.withdraw'),
            moderate: may('experience.moderate'),
          }}
          changeAt={`${page}/change`}
          leavesMark={withdrawalLeaves(furthestPhase) === 'withdrawn'}
          isBusy={isBusy}
          onShow={() => void send(() => showExperience(id, story))}
          onHide={(reason) => send(() => hideExperience(id, story, reason))}
          onWithdraw={() => send(() => withdrawExperience(id, story))}
        />
      </StoryCard>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </div>
  );
}
