import { useCallback, useEffect, useState } from 'react';
import type { Door, Refusal } from './answers.ts';
import type { DoorApi } from './doorApi.ts';
import { takeToken } from './doorMemory.ts';

export type DoorState =
  | { readonly state: 'loading' }
  | { readonly state: 'noLink' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'open'; readonly door: Door; readonly token: string };

/** What stands behind the link of this tab. */
export function useDoor(api: DoorApi) {
  const [token, setToken] = useState(takeToken);
  const [door, setDoor] = useState<DoorState>(token ? { state: 'loading' } : { state: 'noLink' });

  const look = useCallback(async () => {
    if (!token) return;
    const answer = await api.look(token);
    setDoor(
      answer.ok
        ? { state: 'open', door: answer.value, token }
        : { state: 'refused', refusal: answer.refusal },
    );
  }, [api, token]);

  useEffect(() => void look(), [look]);
  useEffect(() => {
    // Another link opened in the same tab changes only the fragment.
    const handleHash = () => setToken(takeToken());
    addEventListener('hashchange', handleHash);
    return () => removeEventListener('hashchange', handleHash);
  }, []);

  return { door, look };
}
