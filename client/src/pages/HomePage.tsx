import type { Me } from '@opgave/shared/contract/http';
import { IconPlus } from '@tabler/icons-react';
import { Suspense, useState } from 'react';
import { Link } from 'react-router';
import { useMe } from '#connection/queries.ts';
import { partOfDay } from '#features/home/greeting.ts';
import { Organisations } from '#features/home/Organisations.tsx';
import { TableList } from '#features/home/TableList.tsx';
import { WaitingList } from '#features/home/WaitingList.tsx';
import { useText } from '#i18n/useText.ts';
import { LinkButton } from '#ui/LinkButton.tsx';
import { lazyPart } from '#ui/lazyPart.ts';
import { Page } from '#ui/Page.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import styles from './homePage.module.css';
import { mayAppoint } from './mayAppoint.ts';
import { useWaiting } from './useWaiting.ts';

/** Only the administrator needs it; the code for links would weigh on the door, which shares a file with this page. */
const MakeFacilitatorCard = lazyPart(() => import('./MakeFacilitatorCard.tsx'), 'MakeFacilitatorCard');

/** Home: what waits, and my tables (`screens.md` 5.10). */
export function HomePage() {
  const { data: me } = useMe();
  return me ? <Home me={me} /> : null;
}

function Home({ me }: { readonly me: Me }) {
  const t = useText();
  const { items, isKnown } = useWaiting(me);
  const [hour] = useState(() => new Date().getHours());
  const newTable = (
    <LinkButton to="/new" size="lg" icon={<IconPlus aria-hidden="true" />}>
      {t('home.new')}
    </LinkButton>
  );
  return (
    <Page
      width="wide"
      title={t(`home.greeting.${partOfDay(hour)}`, { name: me.displayName })}
      action={me.mayCreateWorkspace && me.workspaces.length > 0 && newTable}
    >
      {me.workspaces.length > 0 && (
        <section className={styles['waiting']} aria-busy={!isKnown}>
          <h2>{t('home.waiting')}</h2>
          {items.length > 0 && <WaitingList items={items} />}
          {isKnown && items.length === 0 && <p className={styles['quiet']}>{t('home.nothingWaits')}</p>}
        </section>
      )}
      <TableList
        cards={me.workspaces}
        mayCreate={me.mayCreateWorkspace}
        waiting={new Map(items.toReversed().map(({ slug, title }) => [slug, title]))}
      />
      <Organisations cards={me.workspaces} />
      {me.workspaces.length > 1 && (
        <p>
          <Link to="/learned">{t('learned.open')}</Link>
        </p>
      )}
      {mayAppoint(me) && (
        <ErrorBoundary isBeside>
          <Suspense fallback={null}>
            <MakeFacilitatorCard />
          </Suspense>
        </ErrorBoundary>
      )}
    </Page>
  );
}
