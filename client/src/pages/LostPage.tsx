import { IconMapQuestion } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';

/** An address that is none of ours. */
export function LostPage() {
  const t = useText();
  return (
    <Page title={t('lost.title')}>
      <EmptyState
        icon={<IconMapQuestion />}
        title={t('lost.what')}
        text={t('lost.text')}
        action={
          <LinkButton to="/" variant="primary">
            {t('failure.home')}
          </LinkButton>
        }
      />
    </Page>
  );
}
