import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';
import { Count } from './Count.tsx';
import styles from './tabs.module.css';

export type TabItem<Key extends string> = {
  readonly key: Key;
  readonly label: string;
  readonly content: ReactNode;
  readonly count?: number;
};

type TabsProps<Key extends string> = {
  readonly label: string;
  readonly tabs: readonly TabItem<Key>[];
  readonly selected?: Key;
  readonly onSelect?: (key: Key) => void;
  /** What is typed in one stays while another is looked at. */
  readonly keepsAll?: boolean;
};

export function Tabs<Key extends string>({
  label,
  tabs,
  selected,
  onSelect,
  keepsAll = false,
}: TabsProps<Key>) {
  function handleSelect(key: string | number): void {
    const tab = tabs.find((each) => each.key === key);
    if (tab) onSelect?.(tab.key);
  }
  return (
    <AriaTabs
      className={styles['frame'] ?? ''}
      {...(selected !== undefined && { selectedKey: selected })}
      onSelectionChange={handleSelect}
    >
      <TabList className={styles['tabs'] ?? ''} aria-label={label}>
        {tabs.map((tab) => (
          <Tab key={tab.key} id={tab.key} className={styles['tab'] ?? ''}>
            {tab.label}
            {tab.count !== undefined && <Count value={tab.count} />}
          </Tab>
        ))}
      </TabList>
      {tabs.map((tab) => (
        <TabPanel key={tab.key} id={tab.key} className={styles['panel'] ?? ''} shouldForceMount={keepsAll}>
          {tab.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
