import type { ToldExperience } from '@opgave/shared/contract/stories';
import { withdrawalLeaves } from '@opgave/shared/method/experiences';
import { IconCircleLetterP } from '@tabler/icons-react';
import { KEYS } from '#connection/queries.ts';
import {
  confirmExperience,
  hideExperience,
  STORY_KEYS,
  showExperience,
  withdrawExperience,
} from '#connection/storiesApi.ts';
import { useSending } from '#connection/useSending.ts';
import styles from '#features/experiences/experiences.module.css';
import { StoryActions } from '#features/experiences/StoryActions.tsx';
import { StoryCard } from '#features/experiences/StoryCard.tsx';
import { ReportButton } from '#features/order/ReportButton.tsx';
import { useParkDesk } from '#features/parked/parkDesk.ts';
import { YoursNote } from '#features/scribe/YoursNote.tsx';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { Note } from '#ui/Note.tsx';
import { CommentsOnCard } from './CommentsOnCard.tsx';
import { SendOn } from './SendOn.tsx';
import { useStoryRights } from './useStoryRights.ts';
import { WhereUsed } from './WhereUsed.tsx';

/** A story with what this person may do with it. */
export function OneStory({ story }: { readonly story: ToldExperience }) {
  const t = useText();
  const { workspace, mayWithMine, may } = useStoryRights();
  const { id, slug, furthestPhase } = workspace;
  const { isBusy, refusal, send } = useSending([STORY_KEYS.experiences(id), KEYS.gates(id), KEYS.record(id)]);
  const mayWithdraw = story.isMine && mayWithMine('experience.withdraw');
  const { fromRoom } = story;
  const isToConfirm = mayWithdraw && fromRoom && !fromRoom.isForGroup && !fromRoom.isConfirmed;
  const page = `/w/${slug}/experiences/${story.id}`;
  return (
    <div className={styles['one']}>
      {isToConfirm && (
        <YoursNote
          name={fromRoom.writtenBy}
          isBusy={isBusy}
          onConfirm={() => void send(() => confirmExperience(id, story))}
          onWithdraw={() => void send(() => withdrawExperience(id, story))}
        />
      )}
      <StoryCard story={story} readAloudAt={page}>
        {story.state === 'shown' && <About story={story} />}
        <StoryActions
          story={story}
          rights={{
            change: story.isMine && mayWithMine('experience.write'),
            withdraw: mayWithdraw,
            moderate: may('experience.moderate'),
          }}
          changeAt={`${page}/change`}
          leavesMark={withdrawalLeaves(furthestPhase) === 'withdrawn'}
          isBusy={isBusy}
          onShow={() => void send(() => showExperience(id, story))}
          onHide={(reason) => send(() => hideExperience(id, story, reason))}
          onWithdraw={() => send(() => withdrawExperience(id, story))}
        />
        {story.state === 'shown' && <Aside story={story} />}
      </StoryCard>
      {refusal && (
        <Note tone="bad" role="alert">
          {t(`error.${refusal.code}`)}
        </Note>
      )}
    </div>
  );
}

type OfStory = { readonly story: ToldExperience };

/** What was said about it, and an idea that came up with it. */
function About({ story }: OfStory) {
  const t = useText();
  const { may } = useStoryRights();
  const { park } = useParkDesk();
  return (
    <>
      <CommentsOnCard place={{ kind: 'experience', experienceId: story.id }} words={story.situation} />
      {may('parked.write') && (
        <Button
          variant="quiet"
          size="sm"
          icon={<IconCircleLetterP aria-hidden="true" />}
          onPress={() => park('')}
        >
          {t('parkedIdea.parkHere')}
        </Button>
      )}
    </>
  );
}

/** Where it is used, and the way to bring it to the facilitator. */
function Aside({ story: { id, isMine, situation, fromRoom } }: OfStory) {
  const { workspace, may } = useStoryRights();
  return (
    <>
      <WhereUsed source={{ kind: 'experience', id }} />
      {(!fromRoom || fromRoom.isConfirmed) && (
        <SendOn source={{ kind: 'experience', id }} words={situation} />
      )}
      {!isMine && may('order.report') && !may('order.keep') && (
        <ReportButton workspaceId={workspace.id} on={{ kind: 'experience', id }} about={situation} />
      )}
    </>
  );
}
