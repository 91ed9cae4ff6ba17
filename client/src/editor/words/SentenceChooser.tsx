import { useEffect, useRef } from 'react';
import { useText } from '#i18n/useText.ts';
import { rangeOfPlace, type ShownPlace } from './readWords.ts';
import { useSentenceChoice } from './useSentenceChoice.ts';

const HIGHLIGHT = 'opgave-choosing';
/** Below the bar of the page, and above its foot. */
const VISIBLE = { top: 80, bottom: 40 } as const;

type SentenceChooserProps<Shown extends ShownPlace> = {
  /** Every sentence that can be chosen, in reading order. */
  readonly find: () => readonly Shown[];
  readonly textOf: (chosen: Shown) => string;
  /** `back` goes on choosing where one was. */
  readonly onChosen: (chosen: Shown, back: () => void) => void;
};

/**
 * Chooses words by keyboard, also for who may only read: F2 begins, arrows go from sentence to sentence, Shift widens,
 * Enter goes on with these words, Escape goes back (`screens.md` 5.9).
 */
export function SentenceChooser<Shown extends ShownPlace>({
  find,
  textOf,
  onChosen,
}: SentenceChooserProps<Shown>) {
  const t = useText();
  const box = useRef<HTMLDivElement>(null);
  const back = () => box.current?.focus({ preventScroll: true });
  const chosen = useSentenceChoice({ find, box, onEnter: (words) => onChosen(words, back) });
  useEffect(() => {
    draw(chosen);
    return () => draw(undefined);
  }, [chosen]);

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
        {chosen && textOf(chosen)}
      </div>
    </>
  );
}

function draw(stretch: ShownPlace | undefined): void {
  const range = stretch && rangeOfPlace(stretch);
  if (!range) {
    CSS.highlights?.delete(HIGHLIGHT);
    return;
  }
  CSS.highlights?.set(HIGHLIGHT, new Highlight(range));
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= VISIBLE.top && bottom <= window.innerHeight - VISIBLE.bottom) return;
  stretch.paragraph.scrollIntoView({ block: 'center' });
}
