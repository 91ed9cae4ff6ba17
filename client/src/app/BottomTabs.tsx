import { IconMessage, IconPencilMinus, IconRoute, IconUsers } from '@tabler/icons-react';
import { NavLink } from 'react-router';
import { useText } from '#i18n/useText.ts';
import styles from './workspaceFrame.module.css';

type BottomTabsProps = {
  readonly slug: string;
  readonly onOpenPath: () => void;
  readonly onOpenComments: () => void;
};

/** On a phone: the one thing to do, the path, and the people, under the thumb. */
export function BottomTabs({ slug, onOpenPath, onOpenComments }: BottomTabsProps) {
  const t = useText();
  return (
    <nav className={styles['tabs']} aria-label={t('shell.mainMenu')}>
      <NavLink end to={`/w/${slug}`} className={styles['tab'] ?? ''}>
        <IconPencilMinus aria-hidden="true" />
        {t('shell.tab.now')}
      </NavLink>
      <button type="button" className={styles['tab']} onClick={onOpenPath}>
        <IconRoute aria-hidden="true" />
        {t('shell.tab.path')}
      </button>
      <button type="button" className={styles['tab']} onClick={onOpenComments}>
        <IconMessage aria-hidden="true" />
        {t('comments.title')}
      </button>
      <NavLink to={`/w/${slug}/people`} className={styles['tab'] ?? ''}>
        <IconUsers aria-hidden="true" />
        {t('shell.tab.people')}
      </NavLink>
    </nav>
  );
}
