import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import { IconMessage2Heart } from '@tabler/icons-react';
import { useExperiences } from '#connection/storiesApi.ts';
import { StoryForRoom } from '#features/experiences/StoryForRoom.tsx';
import type { SessionDriver } from '#features/session/driver.ts';
import { stepOfNow } from '#features/session/stepOfNow.ts';
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
  const { data = [] } = useExperiences(workspace.id);
  const isStep = stepOfNow(view).step?.method === 'story';
  const lit = view.now.focus.spotlight?.story;
  return (
    <Fold
      key={String(isStep)}
      title={t('story.forRoom')}
      icon={<IconMessage2Heart aria-hidden="true" />}
      isOpen={isStep || lit !== undefined}
      state={lit && <Tag tone="accent">{t('story.isOnScreen')}</Tag>}
    >
      <NotDone refusal={refusal} />
      <StoryForRoom
        stories={data.filter(isShown)}
        lit={lit}
        isBusy={isBusy}
        onShow={(experienceId, page) =>
          act({
            kind: 'spotlight.set',
            spotlight: { path: `experiences/${experienceId}`, story: { experienceId, page } },
          })
        }
        onStop={() => act({ kind: 'spotlight.clear' })}
      />
    </Fold>
  );
}

function isShown(story: ExperienceView): story is ToldExperience {
  return story.kind === 'told' && story.state === 'shown';
}
