import { z } from 'zod';
import { PersonId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';

/** Written down by somebody else, for someone in the room without a device at hand (`method.md` section 1.1). */
export const FromRoom = z.object({
  writtenBy: PersonId,
  /** For a group, when the person has no seat; otherwise for the person whose item it is. */
  isForGroup: z.boolean(),
  /** Milliseconds since 1970; when that person said that it is right. */
  confirmedAt: z.int().min(0).optional(),
});
export type FromRoom = z.infer<typeof FromRoom>;

/** For whom a scribe writes: somebody at the table, or a group. */
export const ForSomeone = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('person'), personId: PersonId }),
  z.strictObject({ kind: z.literal('group'), group: z.enum(GROUPS) }),
]);
export type ForSomeone = z.infer<typeof ForSomeone>;

/** What is told of it: "from the room, written down by …". */
export const FromRoomView = z.object({
  /** Empty when that person is no longer known here. */
  writtenBy: z.string(),
  isForGroup: z.boolean(),
  isConfirmed: z.boolean(),
});
export type FromRoomView = z.infer<typeof FromRoomView>;
