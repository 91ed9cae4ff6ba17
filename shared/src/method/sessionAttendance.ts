import { z } from 'zod';
import { GROUPS } from './groups.ts';
import type { SessionFact } from './sessionFacts.ts';

/** How many people of a group were there. Who they were is kept apart, and for so long as the settings say. */
export const GroupPresent = z.object({ group: z.enum(GROUPS).optional(), people: z.int().min(1) });

export const SessionPresence = z.array(GroupPresent);
export type SessionPresence = z.infer<typeof SessionPresence>;

export const ATTENDANCE_FACTS = [
  z.object({ kind: z.literal('attendance.counted'), groups: SessionPresence }),
] as const;

export function attendanceAfter(presence: SessionPresence, fact: SessionFact): SessionPresence {
  return fact.kind === 'attendance.counted' ? fact.groups : presence;
}
