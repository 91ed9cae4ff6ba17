import type { GatesView } from '@opgave/shared/contract/http';
import { useEffect, useState } from 'react';
import { changedCodes } from './gateList.ts';

const NOTHING: ReadonlySet<string> = new Set();

/** Which conditions turned since the list was first drawn, so that a redrawn line is not missed. */
export function useChangedGates(gates: GatesView): {
  readonly changed: ReadonlySet<string>;
  readonly isChangedNow: boolean;
} {
  const [seen, setSeen] = useState<{ readonly gates: GatesView; readonly changed: ReadonlySet<string> }>({
    gates,
    changed: NOTHING,
  });
  useEffect(() => {
    setSeen((last) => {
      const changed = changedCodes(last.gates, gates);
      return changed.size === 0 && last.gates.from === gates.from ? { ...last, gates } : { gates, changed };
    });
  }, [gates]);
  return { changed: seen.changed, isChangedNow: seen.changed.size > 0 };
}
