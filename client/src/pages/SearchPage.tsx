import {
  MIN_SEARCH,
  type SearchHit,
  type SearchKind,
  SearchQuery,
  type SearchView,
} from '@opgave/shared/contract/search';
import { IconSearchOff } from '@tabler/icons-react';
import { useLocation, useNavigate } from 'react-router';
import { z } from 'zod';
import { useSearch } from '#connection/searchApi.ts';
import { useCommentsDesk } from '#features/comments/commentsDesk.ts';
import { HitList } from '#features/search/HitList.tsx';
import { KindChips } from '#features/search/KindChips.tsx';
import { SearchForm } from '#features/search/SearchForm.tsx';
import { useLanguage, useText } from '#i18n/useText.ts';
import { EmptyState } from '#ui/EmptyState.tsx';
import { Note } from '#ui/Note.tsx';
import { Page } from '#ui/Page.tsx';
import { FailurePage } from './FailurePage.tsx';
import { useWorkspace } from './workspaceContext.ts';

const Kept = z.object({ query: SearchQuery }).catch({ query: { words: '' } });

/** Looking for words at this table. What one looks for is kept with the page, and never stands in the address. */
export function SearchPage() {
  const t = useText();
  const navigate = useNavigate();
  const { workspace } = useWorkspace();
  const location = useLocation();
  const { query } = Kept.parse(location.state);
  const { data, error, refetch } = useSearch(workspace.id, query);
  const isAsked = query.words.length >= MIN_SEARCH;

  function ask(next: SearchQuery): void {
    void navigate('.', { replace: true, state: { query: next } });
  }
  return (
    <Page title={t('page.search')} lead={t('search.lead')} within={workspace.title}>
      <SearchForm query={query} onChange={ask} />
      {error && <FailurePage error={error} onRetry={() => void refetch()} />}
      {isAsked && data && <Found query={query} found={data} onAsk={ask} />}
    </Page>
  );
}

type FoundProps = {
  readonly query: SearchQuery;
  readonly found: SearchView;
  readonly onAsk: (query: SearchQuery) => void;
};

function Found({ query, found, onAsk }: FoundProps) {
  const t = useText();
  const { workspace } = useWorkspace();
  const { ask } = useCommentsDesk();
  const { kind, ...rest } = query;
  const total = Object.values(found.counts).reduce((sum, count) => sum + count, 0);
  const inKind = kind === undefined ? total : (found.counts[kind] ?? 0);

  /** The comment itself is opened beside what it is about. */
  function handleFollow({ comment }: SearchHit): void {
    if (comment) ask({ place: comment.on, what: 'read', commentId: comment.id });
  }
  return (
    <>
      <p role="status" className={total === 0 ? 'visually-hidden' : undefined}>
        {t('search.found', { count: total })}
        {found.hits.length < inKind && ` ${t('search.shown', { count: found.hits.length })}`}
      </p>
      {found.gaps && <Gaps gaps={found.gaps} />}
      {total === 0 && (
        <EmptyState icon={<IconSearchOff />} title={t('search.nothing')} text={t('search.nothingText')} />
      )}
      <KindChips
        counts={found.counts}
        chosen={kind}
        onChoose={(chosen) => onAsk(chosen === undefined ? rest : { ...rest, kind: chosen })}
      />
      <HitList hits={found.hits} tablePath={`/w/${workspace.slug}`} onFollow={handleFollow} />
    </>
  );
}

/** In which kinds a text is damaged: there may be more in it than was found. */
function Gaps({ gaps }: { readonly gaps: readonly SearchKind[] }) {
  const t = useText();
  const [language] = useLanguage();
  const where = new Intl.ListFormat(language).format(gaps.map((kind) => t(`search.kind.${kind}`)));
  return <Note tone="warn">{t('search.gaps', { where })}</Note>;
}
