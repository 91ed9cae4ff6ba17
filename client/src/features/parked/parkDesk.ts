import { createContext, useContext } from 'react';

/** Somebody wants to park something: the words they chose, or nothing yet. */
export interface AskedToPark {
  readonly text: string;
  /** Tells two alike apart. */
  readonly number: number;
}

/** Between the pages and the parking lot beside them. */
export interface ParkDesk {
  readonly isOpen: boolean;
  readonly asked: AskedToPark | undefined;
  /** Shows what is parked. */
  readonly show: () => void;
  /** Shows it with a new idea, which begins with these words. */
  readonly park: (text: string) => void;
  readonly close: () => void;
}

export const ParkDeskContext = createContext<ParkDesk | undefined>(undefined);

export function useParkDesk(): ParkDesk {
  const desk = useContext(ParkDeskContext);
  if (!desk) throw new Error('Something is parked outside ParkDeskProvider');
  return desk;
}
