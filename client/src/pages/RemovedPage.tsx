import { IconDoorExit } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';

/** The facilitator took this person's seat away, just now. */
export function RemovedPage() {
  const t = useText();
  return (
    <Page title={t('removed.title')}>
      <EmptyState
        icon={<IconDoorExit />}
        title={t('removed.what')}
        text={t('error.removed-from-workspace')}
        action={
          <LinkButton to="/" variant="primary">
            {t('failure.home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
