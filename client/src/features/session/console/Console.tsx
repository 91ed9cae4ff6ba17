import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { Note } from '#ui/Note.tsx';
import { useIsPhone } from '#ui/useMedia.ts';
import { useMovable } from '#ui/useMovable.tsx';
import type { SessionDriver } from '../driver.ts';
import { SessionVoice } from '../SessionVoice.tsx';
import { Agenda } from './Agenda.tsx';
import styles from './console.module.css';
import { Hands } from './Hands.tsx';
import { KeyList } from './KeyList.tsx';
import { NextCard } from './NextCard.tsx';
import { NowCard } from './NowCard.tsx';
import { PhoneTabs } from './PhoneTabs.tsx';
import { ReadyCard } from './ReadyCard.tsx';
import { useConsoleKeys } from './useConsoleKeys.ts';

type ConsoleProps = {
  readonly driver: SessionDriver;
  /** Who is here, and who gets a say. */
  readonly people?: ReactNode;
  /** Ways of working that a step may use. */
  readonly tools?: ReactNode;
};

/** Everything to lead a room with while looking at people (`screens.md` 5.8). */
export function Console(props: ConsoleProps) {
  const t = useText();
  const isPhone = useIsPhone();
  const keys = useConsoleKeys(props.driver);
  const { view, at } = props.driver;
  const Layout = isPhone ? OnPhone : OnDesk;
  const people = useMovable(props.people);
  const tools = useMovable(props.tools);
  return (
    // Keys of one letter work only while focus is somewhere in here.
    <section className={styles['console']} aria-label={t('session.console')} ref={keys.frame} tabIndex={-1}>
      <Layout driver={props.driver} people={people.place} tools={props.tools && tools.place} keys={keys} />
      {people.stays}
      {tools.stays}
      <SessionVoice view={view} at={at} />
    </section>
  );
}

type LayoutProps = ConsoleProps & { readonly keys: ReturnType<typeof useConsoleKeys> };

function OnDesk({ driver, people, tools, keys }: LayoutProps) {
  return (
    <>
      <Agenda view={driver.view} at={driver.at} act={driver.act} />
      <div className={styles['middle']}>
        <NotDone driver={driver} />
        <NowCard driver={driver} />
        <div className={styles['pair']}>
          <ReadyCard ready={driver.view.now.lead?.ready ?? []} />
          <NextCard driver={driver} isAsking={keys.isAsking} />
        </div>
        <KeyList isOpen={keys.showsKeys} onToggle={keys.toggleKeys} />
      </div>
      <div className={styles['aside']}>
        <Hands driver={driver} ref={keys.hands} />
        {people}
        {tools}
      </div>
    </>
  );
}

/** Now, its clock, next and hands; the rest is behind tabs. */
function OnPhone({ driver, people, tools, keys }: LayoutProps) {
  return (
    <>
      <div className={styles['middle']}>
        <NotDone driver={driver} />
        <NowCard driver={driver} />
        <NextCard driver={driver} isAsking={keys.isAsking} />
      </div>
      <div className={styles['aside']}>
        <Hands driver={driver} ref={keys.hands} />
        <PhoneTabs driver={driver} people={people} tools={tools} />
      </div>
    </>
  );
}

function NotDone({ driver: { refusal } }: Pick<ConsoleProps, 'driver'>) {
  const t = useText();
  return (
    refusal && (
      <Note tone="warn" role="status">
        {t(`error.${refusal.code}`)}
      </Note>
    )
  );
}
