import type { Language } from '@opgave/shared/contract/records';
import { useState } from 'react';
import { useLanguage } from '#i18n/useText.ts';
import { useRetry } from '#ui/useRetry.ts';
import type { Inside, Refusal } from './answers.ts';
import { type DoorApi, type Entry, isPassing } from './doorApi.ts';

export type EnterState =
  | { readonly state: 'filling' }
  | { readonly state: 'sending' }
  /** No connection: kept, and sent by itself. */
  | { readonly state: 'waiting'; readonly entry: Entry; readonly refusal: Refusal }
  | { readonly state: 'refused'; readonly refusal: Refusal };

type Wanted = Omit<Entry, 'token' | 'language'>;

function entryOf(token: string, language: Language, wanted: Wanted): Entry {
  return { token, language, ...wanted };
}

/** Goes in. Without a connection it waits and tries again by itself; nothing filled in is lost. */
export function useEnter(api: DoorApi, token: string, onInside: (inside: Inside, wanted: Wanted) => void) {
  const [language] = useLanguage();
  const [progress, setProgress] = useState<EnterState>({ state: 'filling' });

  async function send(entry: Entry): Promise<void> {
    const answer = await api.enter(entry);
    if (answer.ok) {
      onInside(answer.value, entry);
      return;
    }
    const { refusal } = answer;
    setProgress(isPassing(refusal) ? { state: 'waiting', entry, refusal } : { state: 'refused', refusal });
  }

  function enter(wanted: Wanted): void {
    setProgress({ state: 'sending' });
    void send(entryOf(token, language, wanted));
  }

  const isWaiting = progress.state === 'waiting';
  const secondsLeft = useRetry(() => isWaiting && void send(progress.entry), { isOn: isWaiting });
  return { progress, enter, secondsLeft };
}
