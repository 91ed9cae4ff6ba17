import styles from './hints.module.css';
import type { HintSignal } from './signals.ts';

const LOOKS = { solution: styles['hint'], language: styles['plainer'] } as const;

/** How words with a hint are drawn: what may be a solution asks more than what could be plainer. */
export function lookOf(kind: HintSignal['kind'], isOpen: boolean): string {
  return `${LOOKS[kind] ?? ''} ${isOpen ? (styles['isOpen'] ?? '') : ''}`.trim();
}
