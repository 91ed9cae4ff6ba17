import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import type { SessionDriver } from '../driver.ts';
import { SessionVoice } from '../SessionVoice.tsx';
import { Agenda } from './Agenda.tsx';
import styles from './console.module.css';
import { Hands } from './Hands.tsx';
import { KeyList } from './KeyList.tsx';
import { NextCard } from './NextCard.tsx';
import { NowCard } from './NowCard.tsx';
import { ReadyCard } from './ReadyCard.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';

type ConsoleProps = {
  readonly driver: SessionDriver;
  /** Beside the hands: who gets a say. */
  readonly aside?: ReactNode;
};

/** Everything to lead a room with while looking at people (`screens.md` 5.8). */
export function Console({ driver, aside }: ConsoleProps) {
  const t = useText();
  const keys = useConsoleKeys(driver);
  const { view, at, refusal } = driver;
  return (
    // Keys of one letter work only while focus is somewhere in here.
    <section className={styles['console']} aria-label={t('session.console')} ref={keys.frame} tabIndex={-1}>
      <Agenda view={view} at={at} />
      <div className={styles['middle']}>
        {refusal && (
          <Note tone="warn" role="status">
            {t(`error.${refusal.code}`)}
          </Note>
        )}
        <NowCard driver={driver} />
        <div className={styles['pair']}>
          <ReadyCard ready={view.now.lead?.ready ?? []} />
          <NextCard driver={driver} isAsking={keys.isAsking} />
        </div>
        <KeyList isOpen={keys.showsKeys} onToggle={keys.toggleKeys} />
      </div>
      <div className={styles['aside']}>
        <Hands driver={driver} ref={keys.hands} />
        {aside}
      </div>
      <SessionVoice view={view} at={at} />
    </section>
  );
}
