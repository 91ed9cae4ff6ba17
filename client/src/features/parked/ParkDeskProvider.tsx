import { type ReactNode, useMemo, useRef, useState } from 'react';
import { type AskedToPark, type ParkDesk, ParkDeskContext } from './parkDesk.ts';

export function ParkDeskProvider({ children }: { readonly children: ReactNode }) {
  const [isOpen, setIsOpen] = useState(false);
  const [asked, setAsked] = useState<AskedToPark>();
  const counted = useRef(0);
  const acts = useMemo(
    () => ({
      show() {
        setAsked(undefined);
        setIsOpen(true);
      },
      park(text: string) {
        counted.current += 1;
        setAsked({ text, number: counted.current });
        setIsOpen(true);
      },
      close: () => setIsOpen(false),
    }),
    [],
  );
  const desk = useMemo<ParkDesk>(() => ({ isOpen, asked, ...acts }), [isOpen, asked, acts]);
  return <ParkDeskContext value={desk}>{children}</ParkDeskContext>;
}
