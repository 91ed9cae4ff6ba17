import { createContext, type ReactNode, useContext, useState } from 'react';
import { createPortal } from 'react-dom';

interface Slot {
  readonly place: HTMLElement | null;
  readonly setPlace: (place: HTMLElement | null) => void;
}

const SlotContext = createContext<Slot | undefined>(undefined);

function useSlot(): Slot {
  const slot = useContext(SlotContext);
  if (!slot) throw new Error('The place beside the page is asked outside the page frame');
  return slot;
}

export function SideSlotProvider({ children }: { readonly children: ReactNode }) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return <SlotContext value={{ place, setPlace }}>{children}</SlotContext>;
}

/** Between the people and what they say. */
export function SideSlotPlace() {
  return <div ref={useSlot().setPlace} />;
}

/** What a page wants beside itself; where there is no room beside it, `otherwise` stands in the page. */
export function SideSlot({
  children,
  otherwise,
}: {
  readonly children: ReactNode;
  readonly otherwise: ReactNode;
}) {
  const { place } = useSlot();
  return place ? createPortal(children, place) : otherwise;
}
