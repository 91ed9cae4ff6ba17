import styles from './marks.module.css';
import type { WordsMark } from './marks.ts';

const LOOKS = { comment: styles['comment'], opened: styles['opened'] } as const;

export function lookOf({ look, instead }: Pick<WordsMark, 'look' | 'instead'>): string {
  return [LOOKS[look], instead === undefined ? '' : styles['replaced']].join(' ').trim();
}

/** What would stand there instead, drawn behind the words in a text that is being written. */
export function insteadElement(words: string): HTMLElement {
  const element = document.createElement('ins');
  element.className = styles['instead'] ?? '';
  element.dataset['chips'] = '';
  element.textContent = words;
  return element;
}
