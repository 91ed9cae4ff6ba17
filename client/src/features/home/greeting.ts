export type PartOfDay = 'night' | 'morning' | 'afternoon' | 'evening';

const STARTS: readonly (readonly [number, PartOfDay])[] = [
  [18, 'evening'],
  [12, 'afternoon'],
  [6, 'morning'],
  [0, 'night'],
];

/** Which greeting fits the hour of this person's own clock. */
export function partOfDay(hour: number): PartOfDay {
  return STARTS.find(([start]) => hour >= start)?.[1] ?? 'night';
}
