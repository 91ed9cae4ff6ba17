import { useState } from 'react';
import { useText } from '#i18n/useText.ts';
import { Tag } from '#ui/Tag.tsx';
import type { Door, Inside } from './answers.ts';
import { DoorForm } from './DoorForm.tsx';
import styles from './door.module.css';
import type { DoorApi } from './doorApi.ts';
import { Inviter } from './Inviter.tsx';
import { Promises } from './Promises.tsx';
import type { DoorState } from './useDoor.ts';
import { WelcomeBack } from './WelcomeBack.tsx';

type DoorPageProps = {
  readonly api: DoorApi;
  readonly door: DoorState;
  readonly onInside: (inside: Inside, name: string) => void;
  readonly onGoOn: (slug: string | undefined) => void;
};

function Head({ door }: { readonly door: Door | undefined }) {
  const t = useText();
  const workspace = door?.workspace;
  const isAsked = door && !workspace;
  const title = isAsked ? t('door.installation.title') : workspace?.title;
  return (
    <header className={styles['head']}>
      <title>{[title ?? t('door.welcome'), 'Opgave'].join(' – ')}</title>
      <p className={styles['over']}>
        {t('door.whatIsTable')} {isAsked ? '' : t('door.invited')}
      </p>
      {title ? <h1>{title}</h1> : <h1 className={styles['waiting']}>{t('door.loading')}</h1>}
      {workspace?.isDemo && <Tag tone="neutral">{t('door.demo')}</Tag>}
      {workspace && <p className={styles['lead']}>{workspace.occasion}</p>}
      {isAsked && (
        <p className={styles['lead']}>
          {t(
            door.kind === 'administrator'
              ? 'door.installation.administrator'
              : 'door.installation.facilitator',
          )}
        </p>
      )}
    </header>
  );
}

/** Who I am at this door: known by the link or by this browser, or still to be asked. */
export function DoorPage({ api, door, onInside, onGoOn }: DoorPageProps) {
  const [isSomebodyElse, setIsSomebodyElse] = useState(false);
  const view = door.state === 'open' ? door.door : undefined;
  const isKnown = view?.person !== undefined && !isSomebodyElse;
  return (
    <div className={styles['door']}>
      <Head door={view} />
      <div className={styles['inviter']}>{view?.inviter && <Inviter {...view.inviter} />}</div>
      <div className={styles['form']}>
        {door.state === 'open' && isKnown && (
          <WelcomeBack
            api={api}
            {...door}
            onInside={onInside}
            onGoOn={onGoOn}
            onSomebodyElse={() => setIsSomebodyElse(true)}
          />
        )}
        {door.state === 'open' && !isKnown && <DoorForm api={api} {...door} onInside={onInside} />}
      </div>
      <Promises
        opennessMode={view?.workspace?.opennessMode}
        hasWorkspace={!view || Boolean(view.workspace)}
      />
    </div>
  );
}
