import type { SignInId } from '@opgave/shared/ids';
import { IconDoor } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { useLocation } from 'react-router';
import { useSignIns } from '#connection/queries.ts';
import { currentSignIn, forgetSignIn, takeSignIn } from '#connection/signIn.ts';
import { askAmong, chooseFrom } from '#features/chooseSignIn/chooseFrom.ts';
import { WhoAreYou } from '#features/chooseSignIn/WhoAreYou.tsx';
import { useText } from '#i18n/useText.ts';
import { ChooseAgainContext } from '#pages/chooseAgain.ts';
import { FailurePage } from '#pages/FailurePage.tsx';
import { useNoteSought } from '#pages/soughtPlace.ts';
import { WaitingPage } from '#pages/WaitingPage.tsx';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { PlainFrame } from './PlainFrame.tsx';

/** Shows what is inside only when this tab knows whose tab it is. */
export function SignedIn({ children }: { readonly children: ReactNode }) {
  const [signIn, setSignIn] = useState(currentSignIn);
  const [isAsking, setIsAsking] = useState(false);
  const queries = useQueryClient();

  const choose = useCallback((chosen: SignInId) => {
    takeSignIn(chosen);
    setSignIn(chosen);
  }, []);
  const chooseAgain = useCallback(() => {
    forgetSignIn();
    queries.clear();
    setIsAsking(true);
    setSignIn(undefined);
  }, [queries]);

  if (!signIn) {
    return (
      <PlainFrame>
        <Choose isAsking={isAsking} onChoose={choose} />
      </PlainFrame>
    );
  }
  return <ChooseAgainContext value={chooseAgain}>{children}</ChooseAgainContext>;
}

type ChooseProps = { readonly isAsking: boolean; readonly onChoose: (signInId: SignInId) => void };

function Choose({ isAsking, onChoose }: ChooseProps) {
  const slug = useSlug();
  const { data, error, refetch } = useSignIns(true);
  const choosing = useMemo(() => {
    if (!data) return undefined;
    return isAsking ? askAmong(data) : chooseFrom(data, slug);
  }, [data, slug, isAsking]);
  useEffect(() => {
    if (choosing?.kind === 'take') onChoose(choosing.signInId);
  }, [choosing, onChoose]);

  if (choosing?.kind === 'ask')
    return <WhoAreYou choices={choosing.choices} slug={slug} onChoose={onChoose} />;
  if (choosing?.kind === 'none') return <NotSignedIn />;
  if (error) return <FailurePage error={error} onRetry={() => void refetch()} />;
  return <WaitingPage />;
}

function NotSignedIn() {
  const t = useText();
  useNoteSought(true);
  return (
    <Page title={t('chooseSignIn.none.title')}>
      <EmptyState icon={<IconDoor />} title={t('chooseSignIn.none.how')} text={t('chooseSignIn.none.text')} />
    </Page>
  );
}

function useSlug(): string | undefined {
  const { pathname } = useLocation();
  return /^\/w\/([^/]+)/.exec(pathname)?.[1];
}
