import { type RefObject, useContext, useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { PassageDesk } from '../passages/PassageDesk.ts';
import { isSameMark, type MarkDesk, type Marks, MarksContext } from './marks.ts';
import { overlaps } from './overlaps.ts';

/** Where the marked words of one document stand, as long as its sheet is shown. */
export function useMarks(doc: Y.Doc, sheet: RefObject<HTMLElement | null>): MarkDesk | undefined {
  const given = useContext(MarksContext);
  const hasMarks = given !== undefined;
  const desk = useMemo(() => (hasMarks ? new PassageDesk(doc, isSameMark) : undefined), [doc, hasMarks]);
  useEffect(() => desk?.start(), [desk]);
  const { marks, open, onOrphans, onTogether } = given ?? {};
  useOpenMarked(sheet, open);
  useEffect(() => marks && desk?.itemsAre(marks), [desk, marks]);
  useEffect(() => {
    if (!desk || !onOrphans) return undefined;
    let told = '';
    const tell = () => {
      const ids = desk.orphans().map(({ id }) => id);
      const name = ids.join(' ');
      if (name === told) return;
      told = name;
      onOrphans(new Set(ids));
    };
    const stop = desk.subscribe(tell);
    tell();
    return () => {
      stop();
      onOrphans(new Set());
    };
  }, [desk, onOrphans]);
  useTogether(desk, marks, onTogether);
  return desk;
}

/** Tells which suggestions lie over the same letters, only when that changed. */
function useTogether(
  desk: MarkDesk | undefined,
  marks: Marks['marks'] | undefined,
  onTogether: Marks['onTogether'] | undefined,
): void {
  useEffect(() => {
    if (!desk || !marks || !onTogether) return undefined;
    const suggestions = marks.filter(({ isSuggestion }) => isSuggestion);
    let told = '';
    const tell = () => {
      const placed = suggestions.flatMap(({ id }) => desk.placeOf(id) ?? []);
      const together = overlaps(
        placed.map(({ item, block, from, to }) => ({ id: item.id, block, from, to })),
      );
      const name = [...together].join(' ');
      if (name !== told) onTogether(together);
      told = name;
    };
    tell();
    return suggestions.length > 1 ? desk.subscribe(tell) : undefined;
  }, [desk, marks, onTogether]);
}

/** A press on words that somebody said something about; a selection is no press. */
export function useOpenMarked(
  sheet: RefObject<HTMLElement | null>,
  open: ((id: string) => void) | undefined,
): void {
  useEffect(() => {
    const own = sheet.current;
    function handleClick({ target }: MouseEvent): void {
      const pressed = target instanceof Element ? target.closest<HTMLElement>('[data-marked]') : null;
      const id = pressed?.dataset['marked'];
      if (id && document.getSelection()?.isCollapsed !== false) open?.(id);
    }
    own?.addEventListener('click', handleClick);
    return () => own?.removeEventListener('click', handleClick);
  }, [sheet, open]);
}
