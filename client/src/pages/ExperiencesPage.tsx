import type { ExperienceView, ToldExperience } from '@opgave/shared/contract/stories';
import { IconMessage2Heart } from '@tabler/icons-react';
import { useId } from 'react';
import { useExperiences } from '#connection/storiesApi.ts';
import styles from '#features/experiences/experiences.module.css';
import { StoryMark } from '#features/experiences/StoryCard.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { OneStory } from './OneStory.tsx';
import { WaitingPage } from './WaitingPage.tsx';
import { WordsOnCards } from './WordsOnCards.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** What people lived through, as cards; on top what waits for the one who looks. */
export function ExperiencesPage() {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const { data: stories, error, refetch } = useExperiences(workspace.id);
  if (!stories) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  const isEmpty = stories.length === 0;
  const mayTell = may('experience.write') || may('experience.scribe');
  const tell = mayTell && (
    <LinkButton to={`/w/${workspace.slug}/experiences/new`} variant="primary">
      {t(may('experience.write') ? 'story.tell' : 'story.writeDown')}
    </LinkButton>
  );
  return (
    <Page
      title={t('page.experiences')}
      lead={t('story.lead')}
      within={workspace.title}
      action={!isEmpty && tell}
    >
      {isEmpty ? (
        <EmptyState
          icon={<IconMessage2Heart />}
          title={t('story.empty')}
          text={t(tell ? 'story.emptyText' : 'story.emptyRead')}
          action={tell}
        />
      ) : (
        <WordsOnCards kind="experience">
          <Stories stories={stories} />
        </WordsOnCards>
      )}
    </Page>
  );
}

function Stories({ stories }: { readonly stories: readonly ExperienceView[] }) {
  const t = useText();
  const heading = useId();
  const allHeading = useId();
  const waiting = stories.filter(isWaiting);
  const rest = stories.filter(({ id }) => !waiting.some((story) => story.id === id));
  return (
    <>
      {waiting.length > 0 && (
        <section className={styles['section']} aria-labelledby={heading}>
          <h2 id={heading}>{t('story.queue')}</h2>
          {waiting.map((story) => (
            <OneStory key={story.id} story={story} />
          ))}
        </section>
      )}
      {rest.length > 0 && (
        <section className={styles['section']} aria-labelledby={allHeading}>
          <h2 id={allHeading} className={waiting.length > 0 ? undefined : 'visually-hidden'}>
            {t('story.all')}
          </h2>
          {rest.map((story) =>
            story.kind === 'mark' ? (
              <StoryMark key={story.id} mark={story} />
            ) : (
              <OneStory key={story.id} story={story} />
            ),
          )}
        </section>
      )}
    </>
  );
}

function isWaiting(story: ExperienceView): story is ToldExperience {
  return story.kind === 'told' && story.state === 'waiting';
}
