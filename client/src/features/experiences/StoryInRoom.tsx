import type { ScreenView } from '@opgave/shared/contract/sessions';
import { useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import styles from './storyInRoom.module.css';

/** For the room: one page of a story, in letters that are read from ten metres, and who it is from without a name. */
export function StoryInRoom({ story }: { readonly story: NonNullable<ScreenView['story']> }) {
  const t = useText();
  const { words, group, page, pages } = story;
  return (
    <div className={styles['room']}>
      <blockquote className={styles['words']}>{words}</blockquote>
      <p className={styles['foot']}>
        {group && <GroupTag group={group} isPlain />}
        {pages > 1 && <span>{t('story.page', { number: page + 1, count: pages })}</span>}
      </p>
    </div>
  );
}
