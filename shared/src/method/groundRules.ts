import type { OpennessMode } from './roles.ts';

/** The agreements of everyone, by their number (`method.md` 13.2). */
export const GROUND_RULES = ['1', '2', '3', '4', '5', '6', '7'] as const;
export type GroundRule = (typeof GROUND_RULES)[number];

/** What of it holds at a table: the last only where what is said may leave the room and who said it may not. */
export function groundRules(opennessMode: OpennessMode | undefined): readonly GroundRule[] {
  return opennessMode === 'ruleOfTheHouse' ? GROUND_RULES : GROUND_RULES.filter((rule) => rule !== '7');
}
