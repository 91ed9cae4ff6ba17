import type { LearnedView } from '@opgave/shared/contract/learned';
import { IconSearchOff } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { useLearned } from '#connection/learnedApi.ts';
import { LearnedList } from '#features/search/LearnedList.tsx';
import { WordsForm } from '#features/search/WordsForm.tsx';
import { useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { WaitingPage } from './WaitingPage.tsx';

const Kept = z.object({ words: z.string() }).catch({ words: '' });

/** What all tables of this person learned. What one looks for is kept with the page, and never stands in the address. */
export function LearnedPage() {
  const t = useText();
  const navigate = useNavigate();
  const { words } = Kept.parse(useLocation().state);
  const { data, error, refetch } = useLearned(words);
  if (!data) return error ? <FailurePage error={error} onRetry={() => void refetch()} /> : <WaitingPage />;
  return (
    <Page title={t('page.learned')} lead={t('learned.lead')}>
      <WordsForm
        words={words}
        onSearch={(next) => void navigate('.', { replace: true, state: { words: next } })}
      />
      <Found view={data} isAsked={words !== ''} />
    </Page>
  );
}

function Found({ view, isAsked }: { readonly view: LearnedView; readonly isAsked: boolean }) {
  const t = useText();
  const { count, found } = view;
  return (
    <>
      <p role="status" className={count === 0 ? 'visually-hidden' : undefined}>
        {t('search.found', { count })}
        {found.length < count && ` ${t('search.shown', { count: found.length })}`}
      </p>
      {count === 0 ? (
        <EmptyState
          icon={<IconSearchOff />}
          title={t(isAsked ? 'search.nothing' : 'learned.none')}
          text={t(isAsked ? 'learned.nothingText' : 'learned.noneText')}
        />
      ) : (
        <LearnedList found={found} />
      )}
    </>
  );
}
