import { useSyncExternalStore } from 'react';
import { remember, remembered } from '#ui/remembered.ts';

const KEY = 'opgave.languageHelp';
const listeners = new Set<() => void>();

function isOn(): boolean {
  return remembered(KEY) !== 'no';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Whether this browser shows hints for plainer words; a change is followed at once. */
export function useHelpChoice(): readonly [boolean, (isOn: boolean) => void] {
  return [useSyncExternalStore(subscribe, isOn), choose];
}

function choose(next: boolean): void {
  remember(KEY, next ? undefined : 'no');
  for (const listener of listeners) listener();
}
