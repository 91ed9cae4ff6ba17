import type { VersionedDocument } from '@opgave/shared/contract/versions';
import { IconHistory } from '@tabler/icons-react';
import { versionsPath } from '#features/record/versions/versionWords.ts';
import { useText } from '#i18n/useText.ts';
import { CardActions } from '#ui/CardActions.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import styles from './versionsLink.module.css';
import { useWorkspace } from './workspaceContext.ts';

/** Below a text: how it was before. */
export function VersionsLink({ document }: { readonly document: VersionedDocument }) {
  const t = useText();
  const { workspace } = useWorkspace();
  const to = `/w/${workspace.slug}/${versionsPath(document)}`;
  return (
    <div className={styles['link']}>
      <CardActions>
        <LinkButton to={to} variant="quiet" icon={<IconHistory aria-hidden="true" />}>
          {t('versions.ofThisText')}
        </LinkButton>
      </CardActions>
    </div>
  );
}
