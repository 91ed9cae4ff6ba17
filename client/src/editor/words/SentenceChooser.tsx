import { inlineText } from '@opgave/shared/document/extractText';
import { type RefObject, useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { rangeOfStretch, type ShownSheet, type ShownStretch, wordsOf } from './readWords.ts';
import { useSentenceChoice } from './useSentenceChoice.ts';
import type { WordsMenuState } from './useWordsMenu.ts';

const HIGHLIGHT = 'opgave-choosing';
/** Below the bar of the page, and above its foot. */
const VISIBLE = { top: 80, bottom: 40 } as const;

type SentenceChooserProps = Pick<ShownSheet, 'editor' | 'active'> & {
  readonly sheet: RefObject<HTMLElement | null>;
  readonly open: WordsMenuState['open'];
};

/**
 * Chooses words by keyboard, also for who may only read: F2 begins, arrows go from sentence to sentence, Shift widens,
 * Enter opens the menu of these words, Escape goes back (`screens.md` 5.9).
 */
export function SentenceChooser({ sheet, editor, active, open }: SentenceChooserProps) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const chosen = useSentenceChoice({ sheet, editor, active, box, onEnter: openAt });
  useEffect(() => {
    draw(chosen);
    return () => draw(undefined);
  }, [chosen]);

  function openAt(stretch: ShownStretch): void {
    const words = wordsOf(stretch);
    const place = rangeOfStretch(stretch)?.getBoundingClientRect();
    const back = () => box.current?.focus({ preventScroll: true });
    if (words && place) open({ ...words, back }, { left: place.left, top: place.top, bottom: place.bottom });
  }
  return (
    <>
      <div
        ref={box}
        role="application"
        tabIndex={-1}
        className="visually-hidden"
        aria-label={t('words.chooseSentence')}
      />
      <div role="status" className="visually-hidden">
        {chosen && inlineText(chosen.block).slice(chosen.from, chosen.to)}
      </div>
    </>
  );
}

function draw(stretch: ShownStretch | undefined): void {
  const range = stretch && rangeOfStretch(stretch);
  if (!range) {
    CSS.highlights?.delete(HIGHLIGHT);
    return;
  }
  CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= VISIBLE.top && bottom <= window.innerHeight - VISIBLE.bottom) return;
  stretch.paragraph.scrollIntoView({ block: 'center' });
}
