import type { ProblemSectionKey } from '@opgave/shared/method/problemSections';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useLanguage } from '#i18n/useText.ts';
import type { AnswerDraft } from './answerDraft.ts';
import styles from './frozenText.module.css';

type Quote = NonNullable<AnswerDraft['quote']>;

/** Sentences of the text can be picked: with the mouse, or by F2, arrows and Enter (`screens.md` 5.7). */
export interface Picking {
  readonly quote: Quote | undefined;
  readonly onPick: (quote: Quote) => void;
  /** Where the focus goes on Escape. */
  readonly formId: string;
}

type PickableTextProps = {
  readonly section: ProblemSectionKey;
  readonly text: string;
  readonly picking: Picking;
};

/** The same words, sentence by sentence to choose from. */
export function PickableText({ section, text, picking }: PickableTextProps) {
  const [language] = useLanguage();
  const { quote, onPick } = picking;
  const pieces = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  return pieces.map(({ segment, index }) => {
    const words = segment.trim();
    if (words === '') return segment;
    const isPicked = quote?.section === section && quote.words === words;
    const pick = () => onPick({ section, words });
    return (
      <span key={index}>
        <span
          role="button"
          tabIndex={-1}
          className={styles['sentence']}
          aria-pressed={isPicked}
          data-sentence
          onClick={pick}
          onKeyDown={(event) => handlePress(event, pick)}
        >
          {words}
        </span>
        {segment.slice(segment.trimEnd().length)}
      </span>
    );
  });
}

function handlePress(event: KeyboardEvent, pick: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  pick();
}

const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowRight', 1],
  ['ArrowUp', -1],
  ['ArrowLeft', -1],
]);

/** F2 goes to the sentences from anywhere on the page, arrows from one to the next, Escape back to the form. */
export function usePickKeys(box: RefObject<HTMLElement | null>, picking: Picking | undefined): void {
  const formId = picking?.formId;
  useEffect(() => {
    if (formId === undefined) return;
    function handleKey(event: globalThis.KeyboardEvent): void {
      const sentences = [...(box.current?.querySelectorAll<HTMLElement>('[data-sentence]') ?? [])];
      const at = sentences.findIndex((sentence) => sentence === document.activeElement);
      const step = STEPS.get(event.key);
      const next = at === -1 || step === undefined ? undefined : sentences[at + step];
      const picked = sentences.find((sentence) => sentence.ariaPressed === 'true');
      const wanted = event.key === 'F2' ? (picked ?? sentences[0]) : next;
      const back = event.key === 'Escape' && at !== -1 ? document.getElementById(formId ?? '') : undefined;
      const target = wanted ?? back;
      if (!target) return;
      event.preventDefault();
      target.focus();
    }
    document.addEventListener('keydown', handleKey);
    return () => document.removeEventListener('keydown', handleKey);
  }, [box, formId]);
}
