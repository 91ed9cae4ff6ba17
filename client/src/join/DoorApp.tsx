import { Suspense, useEffect, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import type { Door, Inside } from './answers.ts';
import { DoorBar } from './DoorBar.tsx';
import { DoorPage } from './DoorPage.tsx';
import { DoorRefused } from './DoorRefused.tsx';
import styles from './door.module.css';
import type { DoorApi } from './doorApi.ts';
import { forgetDoor, keep, recall } from './doorMemory.ts';
import { laterPage } from './laterPage.tsx';
import { useDoor } from './useDoor.ts';
import { WordsPage } from './WordsPage.tsx';

const WORDS = '#words';

/** Not needed for the first screen; fetched while someone fills in the open door, so that it is there when needed. */
const loadWayBack = () => import('./WayBackPage.tsx');
const WayBackPage = laterPage(async () => (await loadWayBack()).WayBackPage);
const loadLobby = () => import('./LobbyPage.tsx');
const LobbyPage = laterPage(async () => (await loadLobby()).LobbyPage);

/** Leaves the door for the table, or for home when there is no table yet. */
function goIn(slug: string | undefined): void {
  forgetDoor();
  location.assign(slug === undefined ? '/' : `/w/${encodeURIComponent(slug)}`);
}

function useHash(): string {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const handleHash = () => setHash(location.hash);
    addEventListener('hashchange', handleHash);
    return () => removeEventListener('hashchange', handleHash);
  }, []);
  return hash;
}

type Entered = { readonly wayBack: string; readonly slug: string | undefined; readonly name: string };

/** The way back is shown once; a reload of this tab is still that once. */
function rememberedEntry(): Entered | undefined {
  const wayBack = recall('wayBack');
  return wayBack === undefined ? undefined : { wayBack, slug: recall('slug'), name: recall('name') ?? '' };
}

/** By what one waits at the door; a reload of this tab waits on. */
function useKnock() {
  const [knock, setKnock] = useState(() => recall('knock'));
  function knockAs(signInId: string | undefined): void {
    keep('knock', signInId);
    setKnock(signInId);
  }
  return [knock, knockAs] as const;
}

function Shown({ api }: { readonly api: DoorApi }) {
  const { door, look } = useDoor(api);
  const [entered, setEntered] = useState(rememberedEntry);
  const [knock, knockAs] = useKnock();

  const isOpen = door.state === 'open';
  useEffect(() => {
    // Without a connection the door says so by itself.
    if (isOpen) Promise.all([loadWayBack(), loadLobby()]).catch(() => undefined);
  }, [isOpen]);

  function handleInside(inside: Inside, name: string): void {
    if (inside.waits) {
      knockAs(inside.signInId);
      return;
    }
    keep('signIn', inside.signInId);
    if (inside.wayBack === undefined) {
      goIn(inside.slug);
      return;
    }
    const { wayBack, slug } = inside;
    keep('wayBack', wayBack);
    keep('slug', slug);
    keep('name', name);
    loadWayBack()
      .then(() => setEntered({ wayBack, slug, name }))
      // All of it is remembered: a fresh page shows it as soon as there is a connection.
      .catch(() => location.reload());
  }

  if (!entered && knock !== undefined) {
    return (
      <Suspense>
        <LobbyPage
          ask={() => api.wait(knock)}
          onInside={(inside) => handleInside(inside, recall('name') ?? '')}
          onGone={() => {
            knockAs(undefined);
            void look();
          }}
        />
      </Suspense>
    );
  }
  if (entered) return <WayBackShown entered={entered} door={door.state === 'open' ? door.door : undefined} />;
  if (door.state === 'noLink')
    return <DoorRefused code="link-unknown" isMissing onRetry={() => void look()} />;
  if (door.state === 'refused') return <DoorRefused code={door.refusal.code} onRetry={() => void look()} />;
  return <DoorPage api={api} door={door} onInside={handleInside} onGoOn={goIn} />;
}

function WayBackShown({ entered, door }: { readonly entered: Entered; readonly door: Door | undefined }) {
  const { wayBack, slug, name } = entered;
  return (
    <Suspense>
      <WayBackPage
        link={`${location.origin}/join#${wayBack}`}
        name={name}
        title={door?.workspace?.title ?? ''}
        onGoOn={() => goIn(slug)}
      />
    </Suspense>
  );
}

/** The door: an entry of its own, from a link to a seat. */
export function DoorApp({ api }: { readonly api: DoorApi }) {
  const t = useText();
  const isReadingWords = useHash() === WORDS;
  return (
    <>
      <a className="skip-link" href="#content">
        {t('door.skip')}
      </a>
      <DoorBar />
      <main id="content" tabIndex={-1} className={styles['main']}>
        {isReadingWords && <WordsPage />}
        <div hidden={isReadingWords}>
          <Shown api={api} />
        </div>
      </main>
    </>
  );
}
