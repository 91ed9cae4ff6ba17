import { type DragEvent, useState } from 'react';

/** Moving somebody by pointer; by keyboard the list beside the name does the same. */
export function usePersonDrag(onMove: (personId: string, to: string) => void) {
  const [carried, setCarried] = useState<string>();

  return {
    carry: (personId: string) => ({
      draggable: true,
      'data-carried': personId === carried,
      onDragStart(event: DragEvent) {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', personId);
        setCarried(personId);
      },
      onDragEnd: () => setCarried(undefined),
    }),
    dropInto: (group: string) => ({
      onDragOver(event: DragEvent) {
        if (carried !== undefined) event.preventDefault();
      },
      onDrop(event: DragEvent) {
        event.preventDefault();
        if (carried !== undefined) onMove(carried, group);
        setCarried(undefined);
      },
    }),
  };
}
