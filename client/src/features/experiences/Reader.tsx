import type { ToldExperience } from '@opgave/shared/contract/stories';
import { EXPERIENCE_FIELDS } from '@opgave/shared/method/experiences';
import { IconArrowLeft, IconArrowRight, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { GroupTag } from '#ui/GroupTag.tsx';
import { IconButton } from '#ui/IconButton.tsx';
import styles from './reader.module.css';
import { tellerName } from './storyWords.ts';

type ReaderProps = {
  readonly stories: readonly ToldExperience[];
  readonly index: number;
  readonly onGoTo: (story: ToldExperience) => void;
  readonly onClose: () => void;
  /** Below the words: what rests on them. */
  readonly renderUsed: (story: ToldExperience) => ReactNode;
};

const STEP_OF_KEY: ReadonlyMap<string, number> = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
]);

/** One story over the whole screen, large enough to read aloud from; arrows lead to the next. */
export function Reader({ stories, index, onGoTo, onClose, renderUsed }: ReaderProps) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const story = stories[index];

  useEffect(() => dialog.current?.showModal(), []);
  useEffect(() => {
    heading.current?.focus();
    dialog.current?.scrollTo({ top: 0 });
  }, [index]);
  if (!story) return null;

  function handleKey({ key }: KeyboardEvent): void {
    const next = stories[index + (STEP_OF_KEY.get(key) ?? 0)];
    if (next && STEP_OF_KEY.has(key)) onGoTo(next);
  }

  return (
    <dialog
      ref={dialog}
      className={styles['reader']}
      aria-labelledby="story-title"
      onClose={onClose}
      onKeyDown={handleKey}
    >
      <div className={styles['bar']}>
        <span className={styles['place']}>
          {t('story.place', { number: index + 1, count: stories.length })}
        </span>
        <IconButton label={t('story.close')} icon={<IconX aria-hidden="true" />} onPress={onClose} />
      </div>
      <article className={styles['story']}>
        <header className={styles['head']}>
          <h1 id="story-title" ref={heading} tabIndex={-1}>
            {t('story.tells', { name: tellerName(t, story) })}
          </h1>
          {story.teller.group && <GroupTag group={story.teller.group} isPlain />}
        </header>
        <Words story={story} />
        {renderUsed(story)}
      </article>
      <Turns stories={stories} index={index} onGoTo={onGoTo} />
    </dialog>
  );
}

function Words({ story }: { readonly story: ToldExperience }) {
  const t = useText();
  return EXPERIENCE_FIELDS.filter((field) => story[field] !== '').map((field) => (
    <section key={field} className={styles['part']}>
      <h2 className={styles['question']}>{t(`experience.${field}.question`)}</h2>
      <p className={styles['words']}>{story[field]}</p>
    </section>
  ));
}

function Turns({ stories, index, onGoTo }: Pick<ReaderProps, 'stories' | 'index' | 'onGoTo'>) {
  const t = useText();
  const [previous, next] = [stories[index - 1], stories[index + 1]];
  return (
    <nav className={styles['turns']} aria-label={t('story.turns')}>
      <Button
        size="lg"
        icon={<IconArrowLeft aria-hidden="true" />}
        cannotYet={previous ? undefined : t('story.isFirst')}
        onPress={() => previous && onGoTo(previous)}
      >
        {t('story.previousStory')}
      </Button>
      <Button
        size="lg"
        iconAfter={<IconArrowRight aria-hidden="true" />}
        cannotYet={next ? undefined : t('story.isLast')}
        onPress={() => next && onGoTo(next)}
      >
        {t('story.nextStory')}
      </Button>
    </nav>
  );
}
