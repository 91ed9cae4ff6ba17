import { IconTool } from '@tabler/icons-react';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';

/** Our mistake, in plain words. */
export function BrokenPage() {
  const t = useText();
  return (
    <div role="alert">
      <EmptyState
        icon={<IconTool />}
        title={t('shell.brokenTitle')}
        text={t('shell.brokenText')}
        action={
          <Button variant="primary" onPress={() => location.reload()}>
            {t('shell.reload')}
          </Button>
        }
      />
    </div>
  );
}
