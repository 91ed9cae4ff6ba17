import type { WorkspaceView } from '@opgave/shared/contract/http';
import { IconArchive, IconFlask, IconLock, IconUsersGroup, IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import styles from './topBar.module.css';

const ICONS = {
  open: <IconWorld aria-hidden="true" />,
  ruleOfTheHouse: <IconUsersGroup aria-hidden="true" />,
  membersOnly: <IconLock aria-hidden="true" />,
} as const;

/** The name of the table, and how open it is: shown on every page (`method.md` section 15). */
export function WhereTitle({ workspace }: { readonly workspace: WorkspaceView }) {
  const t = useText();
  const { slug, title, opennessMode, isDemo, isArchived } = workspace;
  return (
    <>
      <Link to={`/w/${slug}`} className={styles['title']}>
        {title}
      </Link>
      <span className={styles['tags']}>
        {opennessMode && <Tag icon={ICONS[opennessMode]}>{t(`openness.${opennessMode}.name`)}</Tag>}
        {isDemo && <Tag icon={<IconFlask aria-hidden="true" />}>{t('shell.demo')}</Tag>}
        {isArchived && <Tag icon={<IconArchive aria-hidden="true" />}>{t('shell.archived')}</Tag>}
      </span>
    </>
  );
}
