import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';
import styles from './savedSlot.module.css';

interface Slot {
  readonly place: HTMLElement | null;
  readonly setPlace: (place: HTMLElement | null) => void;
}

const SlotContext = createContext<Slot | undefined>(undefined);

function useSlot(): Slot {
  const slot = useContext(SlotContext);
  if (!slot) throw new Error('The place for "saved" is asked outside the page frame');
  return slot;
}

export function SavedSlotProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ place, setPlace }}>{children}</SlotContext>;
}

/** The fixed place in the bar. */
export function SavedSlotPlace() {
  return <span className={styles['slot']} ref={useSlot().setPlace} />;
}

/** A page that writes puts its "saved" here; it shows in the bar for as long as the page does. */
export function SavedSlot({ children }: { readonly children: ReactNode }) {
  const { place } = useSlot();
  return place && createPortal(children, place);
}
