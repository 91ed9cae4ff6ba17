import type { ToldExperience } from '@opgave/shared/contract/stories';
import type { ExperienceId } from '@opgave/shared/ids';
import { storyPageAt } from '@opgave/shared/method/storyPages';
import { IconArrowLeft, IconArrowRight, IconDeviceProjector } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import styles from './storyInRoom.module.css';
import { tellerName } from './storyWords.ts';

type StoryForRoomProps = {
  /** Only what everybody at the table may read. */
  readonly stories: readonly ToldExperience[];
  readonly lit: { readonly story: ToldExperience; readonly page: number } | undefined;
  readonly isBusy: boolean;
  /** Why none can go there now. */
  readonly cannotYet: string | undefined;
  readonly onShow: (experienceId: ExperienceId, page: number) => void;
  readonly onStop: () => void;
};

/** For who leads: puts a story on the screen for the room, and goes through it page by page. */
export function StoryForRoom({ stories, lit, isBusy, cannotYet, onShow, onStop }: StoryForRoomProps) {
  const t = useText();
  if (lit) {
    const goTo = (page: number) => onShow(lit.story.id, page);
    return <Pages story={lit.story} at={lit.page} isBusy={isBusy} onGoTo={goTo} onStop={onStop} />;
  }
  if (stories.length === 0) return <p className={styles['soft']}>{t('story.noneForRoom')}</p>;
  return (
    <>
      <p className={styles['soft']}>{t('story.roomLead')}</p>
      <ul className={styles['choices']} aria-label={t('page.experiences')}>
        {stories.map(({ id, teller, situation }) => (
          <li key={id}>
            <span className={styles['teller']}>{tellerName(t, { teller })}</span>
            <span className={styles['begin']}>{situation}</span>
            <Button
              size="sm"
              isBusy={isBusy}
              cannotYet={cannotYet}
              icon={<IconDeviceProjector aria-hidden="true" />}
              onPress={() => onShow(id, 0)}
            >
              {t('story.onScreen')}
              <span className="visually-hidden"> {tellerName(t, { teller })}</span>
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

type PagesProps = {
  readonly story: ToldExperience;
  readonly at: number;
  readonly isBusy: boolean;
  readonly onGoTo: (page: number) => void;
  readonly onStop: () => void;
};

/** What the room reads now, with the page before and after it. */
function Pages({ story, at, isBusy, onGoTo, onStop }: PagesProps) {
  const t = useText();
  const read = storyPageAt(story, at);
  if (!read) return null;
  const { field, words, page, pages } = read;
  return (
    <>
      <p role="status" className={styles['soft']}>
        {t('story.page', { number: page + 1, count: pages })} · {t(`experience.${field}.question`)}
      </p>
      <p className={styles['page']}>{words}</p>
      <div className={styles['row']}>
        <Button
          size="sm"
          isBusy={isBusy}
          icon={<IconArrowLeft aria-hidden="true" />}
          cannotYet={page === 0 ? t('story.isFirstPage') : undefined}
          onPress={() => onGoTo(page - 1)}
        >
          {t('story.previousPage')}
        </Button>
        <Button
          size="sm"
          isBusy={isBusy}
          iconAfter={<IconArrowRight aria-hidden="true" />}
          cannotYet={page === pages - 1 ? t('story.isLastPage') : undefined}
          onPress={() => onGoTo(page + 1)}
        >
          {t('story.nextPage')}
        </Button>
        <Button size="sm" variant="quiet" isBusy={isBusy} onPress={onStop}>
          {t('story.offScreen')}
        </Button>
      </div>
    </>
  );
}
