import { z } from 'zod';
import type { OwnValue, ValueKey } from './ownValues.ts';
import { isAtLeast, type Phase } from './phases.ts';
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

/** The version that a table looks at in a phase: how it is, what the choice would do, what it did. */
export function checkShownIn(phase: Phase): ValueVersion {
  if (isAtLeast(phase, 'reflect')) return 'v3';
  return isAtLeast(phase, 'choose') ? 'v2' : 'v1';
}

/** The version that is weighed in a phase, if any. */
export function checkWeighedIn(phase: Phase): ValueVersion | undefined {
  const check = checkShownIn(phase);
  return isWeighedIn(check, phase) ? check : undefined;
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
