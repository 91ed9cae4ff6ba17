import type { ErrorCode } from '@opgave/shared/contract/errors';
import { IconCloudOff, IconLock } from '@tabler/icons-react';
import { asAppError } from '#connection/http.ts';
import { isFinal } from '#connection/refusals.ts';
import { useText } from '#i18n/useText.ts';
import { Button } from '#ui/Button.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { LinkButton } from '#ui/LinkButton.tsx';
import { Page } from '#ui/Page.tsx';
import { useRetry } from '#ui/useRetry.ts';
import { useChooseAgainIfSignedIn } from './chooseAgain.ts';
import { useNoteSought } from './soughtPlace.ts';

type FailurePageProps = { readonly error: unknown; readonly onRetry: () => void };

/** A page that could not be fetched: what happened, that nothing is lost, and what to do. */
export function FailurePage({ error, onRetry }: FailurePageProps) {
  const { code } = asAppError(error);
  return isFinal(error) ? <NoWayIn code={code} /> : <NotNow code={code} onRetry={onRetry} />;
}

/** Never says whether the thing exists. */
function NoWayIn({ code }: { readonly code: ErrorCode }) {
  const t = useText();
  const chooseAgain = useChooseAgainIfSignedIn();
  useNoteSought(code === 'not-signed-in');
  return (
    <Page title={t('failure.noWayIn')}>
      <EmptyState
        icon={<IconLock />}
        title={t('failure.whatNow')}
        text={t(`error.${code}`)}
        action={
          <>
            <LinkButton to="/" variant="primary">
              {t('failure.home')}
            </LinkButton>
            {chooseAgain && <Button onPress={chooseAgain}>{t('failure.otherPerson')}</Button>}
          </>
        }
      />
    </Page>
  );
}

function NotNow({ code, onRetry }: { readonly code: ErrorCode; readonly onRetry: () => void }) {
  const t = useText();
  const seconds = useRetry(onRetry);
  return (
    <Page title={t('failure.notNow')}>
      <EmptyState
        icon={<IconCloudOff />}
        title={t('failure.again', { count: seconds })}
        text={t(`error.${code}`)}
        action={
          <Button variant="primary" onPress={onRetry}>
            {t('failure.retry')}
          </Button>
        }
      />
    </Page>
  );
}
