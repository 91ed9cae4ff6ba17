import { useEffect } from 'react';
import { useLocation, useNavigate, useSearchParams } from 'react-router';
import { BLOCK, whenThere } from '#ui/foundAt.ts';
import type { SheetSection } from './sheetSection.ts';

export interface CurrentSection {
  /** Named in the address; undefined when none is. */
  readonly chosen: SheetSection | undefined;
  readonly go: (key: string) => void;
}

/** The section that the address names after `#`. */
export function useCurrentSection(sections: readonly SheetSection[]): CurrentSection {
  const { hash } = useLocation();
  const navigate = useNavigate();
  const chosen = sections.find(({ key }) => hash === `#${key}`);
  return {
    chosen,
    go: (key) => void navigate({ hash: `#${key}` }, { replace: true, preventScrollReset: true }),
  };
}

/** Brings the chosen section into view once its text is there, and the paragraph that somebody came for. */
export function useScrollTo(chosen: SheetSection | undefined, isThere: boolean): void {
  const { key: visit } = useLocation();
  const key = chosen?.key;
  const block = useSearchParams()[0].get(BLOCK);
  useEffect(() => {
    if (!key || !isThere) return undefined;
    document.getElementById(key)?.scrollIntoView();
    return block === null ? undefined : showBlock(key, Number(block));
  }, [key, block, isThere, visit]);
}

const FOUND = 'opgave-found';
const PARAGRAPHS = '[data-text] p:not([aria-hidden])';

/** Marks a paragraph of a section until one leaves; the text stays as it is. */
function showBlock(key: string, block: number): () => void {
  const within = `#${CSS.escape(key)} ${PARAGRAPHS}`;
  const stop = whenThere(within, () => {
    const paragraph = document.querySelectorAll(within).item(block);
    if (!(paragraph instanceof HTMLElement)) return;
    const range = document.createRange();
    range.selectNodeContents(paragraph);
    CSS.highlights?.set(FOUND, new Highlight(range));
    paragraph.scrollIntoView({ block: 'center' });
  });
  return () => {
    stop();
    CSS.highlights?.delete(FOUND);
  };
}
