import type { PersonView } from '@opgave/shared/contract/http';
import { phaseNumber } from '@opgave/shared/method/phases';
import { useEffect, useRef, useState } from 'react';
import { useText } from '#i18n/useText.ts';
import type { LastMove } from '#pages/workspaceContext.ts';
import { arrivals } from './arrivals.ts';

/** Somebody coming in is said at most once in this many milliseconds. */
const QUIET = 5_000;

type LiveVoiceProps = {
  readonly people: readonly PersonView[];
  readonly me: string;
  readonly lastMove: LastMove | undefined;
};

/** What others do and one must know, said aloud: a new step at once, people coming in politely. */
export function LiveVoice({ people, me, lastMove }: LiveVoiceProps) {
  const t = useText();
  const came = useArrivals(people, me);
  const step = lastMove && {
    number: phaseNumber(lastMove.phase),
    phase: t(`phase.${lastMove.phase}.name`),
  };
  return (
    <>
      <div className="visually-hidden" aria-live="assertive">
        {step && t(lastMove.phase === 'closed' ? 'shell.phaseChangedClosed' : 'shell.phaseChanged', step)}
      </div>
      <div className="visually-hidden" aria-live="polite">
        {came.length === 1 && t('shell.arrived', { name: came[0] })}
        {came.length > 1 && t('shell.arrivedMore', { count: came.length })}
      </div>
    </>
  );
}

function useArrivals(people: readonly PersonView[], me: string): readonly string[] {
  const before = useRef<readonly PersonView[]>(undefined);
  const waiting = useRef<readonly string[]>([]);
  const [came, setCame] = useState<readonly string[]>([]);
  const [isQuiet, setIsQuiet] = useState(false);

  useEffect(() => {
    waiting.current = [...waiting.current, ...arrivals(before.current, people, me)];
    before.current = people;
    if (isQuiet || waiting.current.length === 0) return;
    setCame(waiting.current);
    waiting.current = [];
    setIsQuiet(true);
  }, [people, me, isQuiet]);

  useEffect(() => {
    if (!isQuiet) return;
    const timer = setTimeout(() => setIsQuiet(false), QUIET);
    return () => clearTimeout(timer);
  }, [isQuiet]);

  return came;
}
