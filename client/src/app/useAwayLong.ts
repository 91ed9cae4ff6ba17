import { useEffect, useState } from 'react';
import type { LiveState } from '#connection/workspaceSocket.ts';

const LONG = 4_000;

/** Whether the live connection has been gone for long enough to say so. */
export function useAwayLong(state: LiveState): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (state !== 'away') {
      setIsLong(false);
      return;
    }
    const timer = setTimeout(() => setIsLong(true), LONG);
    return () => clearTimeout(timer);
  }, [state]);
  return isLong;
}
