/** The phases of a workspace in their fixed order (`method.md` section 1). */
export const PHASES = [
  'prepare',
  'explore',
  'fundamentals',
  'define',
  'consent',
  'choose',
  'route',
  'reflect',
  'closed',
] as const;
export type Phase = (typeof PHASES)[number];
