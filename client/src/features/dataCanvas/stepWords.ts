import { DATA_STEPS, type DataStep, type MissingInStep, WHY_TEXTS } from '@opgave/shared/method/dataCanvas';
import { ALL_LATER_FIELDS } from '@opgave/shared/method/dataFields';
import type { MissingInLater } from '@opgave/shared/method/dataLater';
import type { Translate } from '#i18n/textKey.ts';
import type { Standing } from './standings.ts';

/** Counts from 1. */
export function stepNumber(step: DataStep): number {
  return DATA_STEPS.indexOf(step) + 1;
}

/** What a step still asks, in one sentence; undefined when nothing is. */
export function missingWords(t: Translate, { missing }: Pick<Standing, 'missing'>): string | undefined {
  if (missing.length === 0) return undefined;
  const questions = missing.filter((one) => ALL_LATER_FIELDS.some(({ key }) => key === one)).length;
  const others = missing.map((one) => wordsOf(t, one)).filter((words) => words !== '');
  const what = [...others, ...(questions > 0 ? [t('data.missing.questions', { count: questions })] : [])];
  return t('data.missing', { what: what.join(', ') });
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
  'items',
  'weighedOutside',
  'weighedInside',
  'publicBody',
  'noBasis',
  'dpiaFirst',
] as const satisfies readonly (MissingInStep | MissingInLater)[];
