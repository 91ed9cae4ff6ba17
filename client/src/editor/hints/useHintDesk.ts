import { type ReactNode, useContext, useEffect, useMemo } from 'react';
import type * as Y from 'yjs';
import type { SheetSection } from '../sheetSection.ts';
import { type Hint, HintDesk } from './hintDesk.ts';
import {
  type CardActions,
  type Hints,
  type LanguageHelp,
  LanguageHelpContext,
  type SolutionTalk,
  SolutionTalkContext,
  useHintsNow,
} from './hints.ts';
import { nextOf } from './steps.ts';

interface HintedSheet {
  readonly doc: Y.Doc;
  readonly sections: readonly SheetSection[];
  readonly mayWrite: boolean;
}

interface Helps {
  readonly talk: SolutionTalk | undefined;
  readonly help: LanguageHelp | undefined;
}

/** The hints of one document, as long as its sheet is shown. Plainer words are asked of whoever may write them. */
export function useHintDesk({ doc, sections, mayWrite }: HintedSheet): Hints | undefined {
  const talk = useContext(SolutionTalkContext);
  const given = useContext(LanguageHelpContext);
  const help = mayWrite ? given : undefined;
  const language = talk?.language ?? help?.language;
  const name = talk?.document;
  const hasLanguageHelp = help !== undefined;
  const desk = useMemo(
    () => language && new HintDesk({ doc, document: name, sections, language, hasLanguageHelp }),
    [doc, name, sections, language, hasLanguageHelp],
  );
  useEffect(() => desk?.start(), [desk]);
  useEffect(() => desk?.handledAre(talk?.handled), [desk, talk?.handled]);
  useEffect(() => desk?.putAwayAre(help?.putAway), [desk, help?.putAway]);
  return useMemo(
    () => desk && { desk, mayWrite, renderCard: (hint, actions) => cardOf(hint, actions, { talk, help }) },
    [desk, talk, help, mayWrite],
  );
}

function cardOf({ signal, ...place }: Hint, actions: CardActions, { talk, help }: Helps): ReactNode {
  if (signal.kind === 'solution') return talk?.renderCard({ ...place, signal }, actions);
  return help?.renderCard({ ...place, signal }, actions);
}

interface Moving {
  readonly activate: (fragment: Y.XmlFragment) => void;
  /** The section in view, where one sees one at a time. */
  readonly onlySection: string | undefined;
  readonly go: (section: string) => void;
}

/** F8 from anywhere on the page; in an editor that has its own places it was handled there. */
export function useHintKeys(hints: Hints | undefined, { activate, onlySection, go }: Moving): void {
  const { target } = useHintsNow(hints);
  useEffect(() => {
    function handleKey(event: KeyboardEvent): void {
      if (event.key !== 'F8' || event.defaultPrevented || !hints) return;
      const { desk } = hints;
      const all = desk.now().hints;
      if (all.length === 0) return;
      const last = all.findIndex(({ signal }) => isFocused(signal.key));
      const direction = event.shiftKey ? -1 : 1;
      // Behind the last hint come the threads beside the text.
      if (direction === 1 && last === all.length - 1 && document.querySelector('[data-thread]')) return;
      event.preventDefault();
      desk.goTo(nextOf(all, direction, direction === 1 ? last + 1 : Math.max(0, last)));
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [hints]);

  useEffect(() => {
    if (!target || !hints) return;
    if (onlySection !== undefined && onlySection !== target.section) go(target.section);
    else if (hints.mayWrite) activate(target.fragment);
    else {
      markOf(target.signal.key)?.focus();
      hints.desk.goTo(undefined);
    }
  }, [target, onlySection, go, activate, hints]);
}

function markOf(key: string): HTMLElement | undefined {
  const mark = document.querySelector(`[data-signal="${key}"]`);
  return mark instanceof HTMLElement ? mark : undefined;
}

function isFocused(key: string): boolean {
  return document.activeElement !== null && markOf(key) === document.activeElement;
}
