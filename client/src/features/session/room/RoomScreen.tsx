import type { ScreenView } from '@opgave/shared/contract/sessions';
import type { ReactNode } from 'react';
import { useLanguage, useText } from '#i18n/useText.ts';
import { GroupTag } from '#ui/GroupTag.tsx';
import { QrCode } from '#ui/QrCode.tsx';
import { StepClock } from '../StepClock.tsx';
import { inLanguage } from '../scriptWords.ts';
import styles from './room.module.css';

type RoomScreenProps = {
  readonly view: ScreenView;
  readonly at: number | undefined;
  /** As people type it. */
  readonly address: string;
  /** As a phone reads it. */
  readonly door: string;
  readonly isAway: boolean;
  /** What everyone looks at instead of the question, under its own words. */
  readonly picture?: { readonly title: string; readonly picture: ReactNode } | undefined;
};

/** Readable from ten metres: the step, its question, its rule, the clock, the groups and how to come in. */
export function RoomScreen({ view, at, address, door, isAway, picture }: RoomScreenProps) {
  const t = useText();
  const { workspace, place, steps, status } = view;
  return (
    <main id="content" className={styles['room']}>
      <title>{`${t('session.screen')} – ${workspace.title} – Opgave`}</title>
      <header className={styles['top']}>
        <span>{workspace.title}</span>
        <span className={styles['progress']} role="img" aria-label={t('session.place', { place, steps })}>
          {Array.from({ length: steps }, (_, index) => (
            <span key={index} data-state={stateOf(index + 1, place)} />
          ))}
        </span>
      </header>
      {picture && status === 'running' ? (
        <div className={styles['pictured']}>
          <h1>{picture.title}</h1>
          {picture.picture}
        </div>
      ) : (
        <Middle view={view} />
      )}
      <footer className={styles['foot']}>
        {status === 'running' && <StepClock timer={view.timer} at={at} size="room" />}
        <ul className={styles['groups']} aria-label={t('session.groups')}>
          {workspace.groups.map((group) => (
            <li key={group}>
              <GroupTag group={group} isPlain />
            </li>
          ))}
        </ul>
        <div className={styles['come']}>
          <QrCode text={door} label={t('session.scan')} />
          <p>
            <strong>{t('session.joinByPhone')}</strong>
            <span>{address}</span>
          </p>
        </div>
      </footer>
      <p role="status" className={styles['away']}>
        {isAway && t('session.away')}
      </p>
    </main>
  );
}

function Middle({ view: { step, words, asked, title, status } }: { readonly view: ScreenView }) {
  const t = useText();
  const [language] = useLanguage();
  if (asked !== undefined && status === 'running') {
    return (
      <div className={styles['middle']}>
        <p className={styles['step']}>{t('anonymous.title')}</p>
        <h1 className={styles['words']}>{asked}</h1>
        <p className={styles['rule']}>{t('anonymous.inRoom')}</p>
      </div>
    );
  }
  if (words !== undefined && status === 'running') {
    return (
      <div className={styles['middle']}>
        <p className={styles['step']}>{step && inLanguage(step.what, language)}</p>
        <h1 className={styles['words']}>{words}</h1>
      </div>
    );
  }
  const isRunning = status === 'running' && step !== undefined;
  return (
    <div className={styles['middle']}>
      <p className={styles['step']}>{isRunning ? inLanguage(step.what, language) : title}</p>
      <h1>{isRunning ? inLanguage(step.shown, language) : t(`session.room.${status}`)}</h1>
      {isRunning && <p className={styles['rule']}>{inLanguage(step.rule, language)}</p>}
    </div>
  );
}

function stateOf(number: number, place: number): 'done' | 'now' | 'later' {
  if (number === place) return 'now';
  return number < place ? 'done' : 'later';
}
