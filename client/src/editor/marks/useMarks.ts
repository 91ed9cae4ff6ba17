import { type RefObject, useContext, useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import { PassageDesk } from '../passages/PassageDesk.ts';
import { isSameMark, type MarkDesk, MarksContext } from './marks.ts';

/** Where the marked words of one document stand, as long as its sheet is shown. */
export function useMarks(doc: Y.Doc, sheet: RefObject<HTMLElement | null>): MarkDesk | undefined {
  const given = useContext(MarksContext);
  const hasMarks = given !== undefined;
  const desk = useMemo(() => (hasMarks ? new PassageDesk(doc, isSameMark) : undefined), [doc, hasMarks]);
  useEffect(() => desk?.start(), [desk]);
  const { marks, open, onOrphans } = given ?? {};
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
  return desk;
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
