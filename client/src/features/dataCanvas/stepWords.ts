import { DATA_STEPS, type DataStep, type MissingInStep, WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import type { Translate } from '#i18n/textKey.ts';
import type { Standing } from './standings.ts';

/** Counts from 1. */
export function stepNumber(step: DataStep): number {
  return DATA_STEPS.indexOf(step) + 1;
}

/** What a step still asks, in one sentence; undefined when nothing is. */
export function missingWords(t: Translate, { missing }: Standing): string | undefined {
  if (missing.length === 0) return undefined;
  const what = missing.map((one) => wordsOf(t, one)).join(', ');
  return t('data.missing', { what });
}

function wordsOf(t: Translate, missing: string): string {
  const known = KNOWN.find((one) => one === missing);
  return known ? t(`data.missing.${known}`, { min: MIN }) : '';
}

const MIN = WHY_TEXTS.find(({ key }) => key === 'societalValue')?.min;
const KNOWN = [
  'societalValue',
  'lawFirst',
  'values',
  'experiences',
  'people',
  'change',
  'harm',
  'seenBy',
  'ifNot',
  'alternatives',
] as const satisfies readonly MissingInStep[];
