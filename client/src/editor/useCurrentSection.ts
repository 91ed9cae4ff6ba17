import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router';
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

/** Brings the chosen section into view once its text is there. */
export function useScrollTo(chosen: SheetSection | undefined, isThere: boolean): void {
  const { key: visit } = useLocation();
  const key = chosen?.key;
  useEffect(() => {
    if (key && isThere) document.getElementById(key)?.scrollIntoView();
  }, [key, isThere, visit]);
}
