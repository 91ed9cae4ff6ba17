import type { Phase } from '@opgave/shared/method/phases';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { pageIcon } from './pageIcons.tsx';
import styles from './phasePage.module.css';
import { useWorkspace } from './workspaceContext.ts';
import { mayRead, SHEETS } from './workspacePages.ts';

/** The sheets that belong to a step and that this person may read. */
export function Sheets({ phase }: { readonly phase: Phase }) {
  const t = useText();
  const { workspace, may } = useWorkspace();
  const readable = SHEETS[phase].filter((page) => mayRead(page, may));
  if (readable.length === 0) return null;
  return (
    <section aria-label={t('nowPage.sheets')} className={styles['sheets']}>
      {readable.map((page) => (
        <LinkButton key={page} to={`/w/${workspace.slug}/${page}`} variant="plain" icon={pageIcon(page)}>
          {t(`page.${page}`)}
        </LinkButton>
      ))}
    </section>
  );
}
