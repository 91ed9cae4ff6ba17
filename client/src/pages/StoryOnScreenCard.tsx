import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import type { SessionFocus } from '@opgave/shared/method/sessionFocus';
import { isRoomAsked } from '@opgave/shared/method/sessionUnseen';
import { IconMessage2Heart } from '@tabler/icons-react';
import { useExperiences } from '#connection/storiesApi.ts';
import { StoryForRoom } from '#features/experiences/StoryForRoom.tsx';
import type { SessionDriver } from '#features/session/driver.ts';
import { stepThatAsks } from '#features/session/stepOfNow.ts';
import { useText } from '#i18n/useText.ts';
import { Fold } from '#ui/Fold.tsx';
import { Tag } from '#ui/Tag.tsx';
import { NotDone } from './NotDone.tsx';
import { useWorkspace } from './workspaceContext.ts';

type StoryOnScreenCardProps = {
  readonly driver: Pick<SessionDriver, 'view' | 'act' | 'refusal'>;
  readonly isBusy?: boolean;
};

/** One story, for everyone and over the whole screen for the room (`method.md` 13.1). */
export function StoryOnScreenCard({
  driver: { view, act, refusal },
  isBusy = false,
}: StoryOnScreenCardProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { data } = useExperiences(workspace.id);
  const { now } = view;
  const stories = data?.filter(isShown) ?? [];
  const lit = onScreen(now.focus, stories);
  return (
    <Fold
      title={t('story.forRoom')}
      icon={<IconMessage2Heart aria-hidden="true" />}
      isOpen={stepThatAsks(view, 'story') !== undefined || lit !== undefined}
      state={lit && <Tag tone="accent">{t('story.isOnScreen')}</Tag>}
    >
      <NotDone refusal={refusal} />
      {data && (
        <StoryForRoom
          stories={stories}
          lit={lit}
          isBusy={isBusy}
          cannotYet={isRoomAsked(now) ? t('story.roomIsAsked') : undefined}
          onShow={(experienceId, page) =>
            act({
              kind: 'spotlight.set',
              spotlight: { path: `experiences/${experienceId}`, story: { experienceId, page } },
            })
          }
          onStop={() => act({ kind: 'spotlight.clear' })}
        />
      )}
    </Fold>
  );
}

/** What the room reads: one that was hidden or taken back meanwhile is not there. */
function onScreen({ spotlight }: SessionFocus, stories: readonly ToldExperience[]) {
  const lit = spotlight?.story;
  const story = stories.find(({ id }) => id === lit?.experienceId);
  return lit && story && { story, page: lit.page };
}

function isShown(story: ExperienceView): story is ToldExperience {
  return story.kind === 'told' && story.state === 'shown';
}
