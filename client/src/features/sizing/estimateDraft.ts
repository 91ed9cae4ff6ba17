import { type Estimate, SIZING } from '@opgave/shared/method/sessionSizing';
import { z } from 'zod';
import type { Translate } from '#i18n/textKey.ts';

export const SEVERITIES = ['1', '2', '3', '4'] as const;

/** What somebody is filling in, as typed. */
export const EstimateDraft = z.object({
  low: z.string(),
  high: z.string(),
  severity: z.enum(SEVERITIES).optional(),
});
export type EstimateDraft = z.infer<typeof EstimateDraft>;

export function draftOf(mine: Estimate | undefined): EstimateDraft {
  if (!mine) return { low: '', high: '' };
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

/** What was filled in so far, a line for each answer. */
export function estimateLines(t: Translate, draft: EstimateDraft | undefined): readonly string[] {
  if (!draft) return [];
  const { low, high, severity } = draft;
  return [
    ...(low.trim() === '' ? [] : [`${t('sizing.low')}: ${low}`]),
    ...(high.trim() === '' ? [] : [`${t('sizing.high')}: ${high}`]),
    ...(severity ? [`${t('sizing.howSevere')} ${t(`sizing.severity.${severity}`)}`] : []),
  ];
}
