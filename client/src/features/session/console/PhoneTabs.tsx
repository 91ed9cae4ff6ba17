import type { ReactNode } from 'react';
import { useText } from '#i18n/useText.ts';
import { type TabItem, Tabs } from '#ui/Tabs.tsx';
import type { SessionDriver } from '../driver.ts';
import { Agenda } from './Agenda.tsx';
import styles from './console.module.css';
import { ReadyCard } from './ReadyCard.tsx';

type PhoneTabsProps = {
  readonly driver: SessionDriver;
  readonly people: ReactNode;
  readonly tools: ReactNode;
};

/** What who leads from a phone needs now and then; what is being typed in one stays there. */
export function PhoneTabs({ driver: { view, at, act }, people, tools }: PhoneTabsProps) {
  const t = useText();
  const inPeople = (
    <div className={styles['aside']}>
      <ReadyCard ready={view.now.lead?.ready ?? []} />
      {people}
    </div>
  );
  const tabs: readonly TabItem<'script' | 'people' | 'tools'>[] = [
    { key: 'script', label: t('session.script'), content: <Agenda view={view} at={at} act={act} /> },
    { key: 'people', label: t('session.tab.people'), content: inPeople },
    ...(tools
      ? [
          {
            key: 'tools' as const,
            label: t('session.tab.tools'),
            content: <div className={styles['aside']}>{tools}</div>,
          },
        ]
      : []),
  ];
  return <Tabs label={t('session.tabs')} tabs={tabs} keepsAll />;
}
