import { z } from 'zod';
import type { OwnValue, ValueKey } from './ownValues.ts';
import type { Phase } from './phases.ts';
import { CORE_VALUES, VALUES, type Value, type ValueVersion } from './valuesCheck.ts';

/** A workspace weighs at most so many values beside the three (`method.md` section 5). */
export const MAX_EXTRA_VALUES = 6;

/** The values of the list that a workspace may add. */
export const EXTRA_VALUES = VALUES.filter((value) => !isCoreValue(value));

/** The values that a workspace added, each once. */
export const ExtraValues = z
  .array(z.enum(VALUES).refine((value) => !isCoreValue(value), 'core-value'))
  .max(MAX_EXTRA_VALUES)
  .refine((values) => new Set(values).size === values.length, 'twice');

/** In which phase each version of the check is weighed. */
const PHASE_OF_CHECK: Readonly<Record<ValueVersion, Phase>> = {
  v1: 'define',
  v2: 'choose',
  v3: 'reflect',
};

export function isWeighedIn(check: ValueVersion, phase: Phase): boolean {
  return PHASE_OF_CHECK[check] === phase;
}

export function isCoreValue(value: ValueKey): boolean {
  return CORE_VALUES.some((core) => core === value);
}

/** Everything a workspace weighs: the three first, then those it added in the order of the list, then its own. */
export function valuesWeighed(
  extra: readonly Value[] = [],
  own: readonly OwnValue[] = [],
): readonly ValueKey[] {
  const added = EXTRA_VALUES.filter((value) => extra.includes(value));
  return [...CORE_VALUES, ...added, ...own.map(({ key }) => key)];
}
