import { IconSearch } from '@tabler/icons-react';
import { useLocation } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { useWorkspace } from '#pages/workspaceContext.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './topBar.module.css';

/** In the bar of every page but the search itself; on a phone it stands in the menu. */
export function SearchOpener() {
  const t = useText();
  const { workspace } = useWorkspace();
  const path = `/w/${workspace.slug}/search`;
  if (useLocation().pathname === path) return null;
  return (
    <span className={styles['search']}>
      <LinkButton to={path} variant="quiet" size="sm" icon={<IconSearch aria-hidden="true" />}>
        <span className={styles['searchWord']}>{t('search.do')}</span>
      </LinkButton>
    </span>
  );
}
