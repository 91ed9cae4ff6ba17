import { type Estimate, SIZING } from '@opgave/shared/method/sessionSizing';

/** What somebody is filling in, as typed. */
export interface EstimateDraft {
  readonly low: string;
  readonly high: string;
  readonly severity: `${Estimate['severity']}` | undefined;
}

export function draftOf(mine: Estimate | undefined): EstimateDraft {
  if (!mine) return { low: '', high: '', severity: undefined };
  return { low: String(mine.low), high: String(mine.high), severity: `${mine.severity}` };
}

/** Dots, commas and spaces between thousands may stay: `20.000`, `20,000` and `20 000` are the same. */
export function peopleIn(words: string): number | undefined {
  const digits = words.replaceAll(/[\s.,']/gu, '');
  return /^\d{1,8}$/u.test(digits) && Number(digits) <= SIZING.people ? Number(digits) : undefined;
}

export type EstimateMistake = 'noLow' | 'noHigh' | 'belowLow' | 'noSeverity';

/** The estimate, or the first thing that is still needed for one. */
export function readEstimate(draft: EstimateDraft): Estimate | EstimateMistake {
  const [low, high] = [peopleIn(draft.low), peopleIn(draft.high)];
  if (low === undefined) return 'noLow';
  if (high === undefined) return 'noHigh';
  if (high < low) return 'belowLow';
  const severity = SIZING.severities.find((level) => String(level) === draft.severity);
  return severity === undefined ? 'noSeverity' : { low, high, severity };
}
