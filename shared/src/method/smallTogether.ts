/** Under this many people a group would be seen as the people in it. */
export const MIN_TOGETHER = 3;

/**
 * Which groups of one side stand together because so few took part in them. One small group alone would still be seen as
 * itself, so the smallest other group of that side joins it (`method.md` section 15).
 */
export function smallTogether<T>(
  ofSide: readonly T[],
  sizeOf: (one: T) => number,
): { readonly alone: readonly T[]; readonly together: readonly T[] } {
  const fromSmall = ofSide.toSorted((one, other) => sizeOf(one) - sizeOf(other));
  const small = fromSmall.filter((one) => sizeOf(one) < MIN_TOGETHER).length;
  const together = fromSmall.slice(0, small === 1 ? 2 : small);
  return { alone: ofSide.filter((one) => !together.includes(one)), together };
}
