import { type RefObject, useEffect, useEffectEvent, useRef, useState } from 'react';

interface DragOrder {
  readonly list: RefObject<HTMLOListElement | null>;
  /** The place of what is being dragged. */
  readonly dragged: number | undefined;
}

/** Puts rows in another order with a pointer; the arrows beside each row do the same by keyboard. */
export function useDragOrder(onMove: (from: number, to: number) => void): DragOrder {
  const list = useRef<HTMLOListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const handle = useEffectEvent((event: DragEvent) => {
    const place = placeOf(event.target);
    if (event.type === 'dragstart') {
      showRow(event);
      setDragged(place);
    }
    if (event.type === 'dragover' && dragged !== undefined) event.preventDefault();
    if (event.type === 'drop' && dragged !== undefined && place !== undefined) onMove(dragged, place);
    if (event.type === 'drop' || event.type === 'dragend') setDragged(undefined);
  });
  useEffect(() => {
    const element = list.current;
    const listen = (event: DragEvent) => handle(event);
    const types = ['dragstart', 'dragover', 'drop', 'dragend'] as const;
    for (const type of types) element?.addEventListener(type, listen);
    return () => {
      for (const type of types) element?.removeEventListener(type, listen);
    };
  }, []);
  return { list, dragged };
}

/** The whole row goes along with its grip; words in its fields can still be chosen with a mouse. */
function showRow({ dataTransfer, target }: DragEvent): void {
  const row = target instanceof Element ? target.closest('[data-row]') : null;
  if (row) dataTransfer?.setDragImage(row, 0, 0);
}

function placeOf(target: EventTarget | null): number | undefined {
  if (!(target instanceof Element)) return undefined;
  const place = target.closest('[data-row]')?.getAttribute('data-row');
  return place === null || place === undefined ? undefined : Number(place);
}
