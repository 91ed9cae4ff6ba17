import { useState } from 'react';

export interface SeenVersion {
  /** The version that goes along with what is kept: the one on which the form was opened. */
  readonly seen: number;
  /** Somebody else kept something since the form was opened. */
  readonly isOvertaken: boolean;
  /** Somebody else was first, and that was told: from now on what one keeps comes after what stands there now. */
  readonly lookAgain: () => void;
}

/** What others keep arrives while a form is open; without this, keeping would silently undo their words. */
export function useSeenVersion(version = 0): SeenVersion {
  const [opened] = useState(version);
  const [seen, setSeen] = useState(version);
  const [isLooking, setIsLooking] = useState(false);
  // That one version and no later one: who keeps once more while one reads it is not written over unseen.
  if (isLooking && version > seen) {
    setSeen(version);
    setIsLooking(false);
  }
  return { seen, isOvertaken: version !== opened, lookAgain: () => setIsLooking(true) };
}
