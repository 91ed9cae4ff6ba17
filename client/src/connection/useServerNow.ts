import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type ClockSample, clockOffset } from './serverClock.ts';
import { readServerTime } from './sessionsApi.ts';

const SAMPLES = 5;
/** A device that slept may have a clock that stood still; it asks again soon. */
const ASKS_EVERY = 30_000;
const TICK = 250;

async function sampleClock(): Promise<number> {
  const samples: ClockSample[] = [];
  for (let count = 0; count < SAMPLES; count += 1) {
    const sentAt = performance.now();
    const { at: serverAt } = await readServerTime();
    samples.push({ sentAt, receivedAt: performance.now(), serverAt });
  }
  return clockOffset(samples) ?? 0;
}

/** The time of the server, four times a second; undefined until it was asked. */
export function useServerNow(): number | undefined {
  const { data: offset } = useQuery({
    queryKey: ['server-time'],
    queryFn: sampleClock,
    refetchInterval: ASKS_EVERY,
    refetchOnWindowFocus: 'always',
    refetchOnReconnect: 'always',
  });
  const [tick, setTick] = useState(() => performance.now());
  useEffect(() => {
    const timer = setInterval(() => setTick(performance.now()), TICK);
    return () => clearInterval(timer);
  }, []);
  return offset === undefined ? undefined : offset + tick;
}
