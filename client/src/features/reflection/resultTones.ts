/** How well a promise was kept, in words always and in a colour beside them. */
export const RESULT_TONES = {
  much: 'ok',
  some: 'accent',
  none: 'warn',
  worse: 'warn',
  unknown: 'neutral',
} as const;
