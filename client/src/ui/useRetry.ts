import { useEffect, useEffectEvent, useState } from 'react';

const SECOND = 1_000;

/** Tries again every so many seconds, and at once when the connection is back; tells how long it still takes. */
export function useRetry(onRetry: () => void, { isOn = true, every = 5 } = {}): number {
  const [secondsLeft, setSecondsLeft] = useState(every);
  const retry = useEffectEvent(onRetry);

  useEffect(() => {
    if (!isOn) return;
    let left = every;
    function tick(): void {
      left = left > 1 ? left - 1 : every;
      setSecondsLeft(left);
      if (left === every) retry();
    }
    const handleOnline = () => retry();
    const timer = setInterval(tick, SECOND);
    addEventListener('online', handleOnline);
    return () => {
      clearInterval(timer);
      removeEventListener('online', handleOnline);
    };
  }, [isOn, every]);

  return secondsLeft;
}
