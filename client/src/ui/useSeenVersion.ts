import { useState } from 'react';

export interface SeenVersion {
  /** The version that goes along with what is kept: the one on which the form was opened. */
  readonly seen: number;
  /** Somebody else kept something since the form was opened. */
  readonly isOvertaken: boolean;
  /** It was refused and told: from now on what one keeps comes after what stands there now. */
  readonly lookAgain: () => void;
}

/** What others keep arrives while a form is open; without this, keeping would silently undo their words. */
export function useSeenVersion(version = 0): SeenVersion {
  const [opened] = useState(version);
  const [hasLooked, setHasLooked] = useState(false);
  return {
    seen: hasLooked ? version : opened,
    isOvertaken: version !== opened,
    lookAgain: () => setHasLooked(true),
  };
}
