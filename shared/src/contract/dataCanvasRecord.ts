import { z } from 'zod';
import { DataCanvasId, DataItemId, ExperienceId, PersonId, WorkspaceId } from '#ids.ts';
import { ALTERNATIVES, DATA_STEPS } from '#method/dataCanvas.ts';
import { DATA_FLAGS, DATA_FORMS, SHARING_VALUES } from '#method/dataLater.ts';
import { GROUPS } from '#method/groups.ts';
import { ValueKey } from '#method/ownValues.ts';
import { SCORES } from '#method/valuesCheck.ts';
import { StoredAnswer } from './answers.ts';

const Moment = z.int().min(0);
const Version = z.int().min(1);
/** Of a part of the record, so that two people may answer different parts at once. */
const PartVersion = z.int().min(0);

/**
 * What of the data canvas is no running text (`method.md` section 6); there is one in a workspace, and its id follows
 * from it. A step counts as complete by its confirmation, as long as that holds (`stepStandings`).
 */
export const DataCanvas = z.object({
  id: DataCanvasId,
  version: Version,
  workspaceId: WorkspaceId,
  why: z.object({ version: PartVersion, values: z.array(ValueKey), experiences: z.array(ExperienceId) }),
  /** Who from outside read step `forWhom`, as it was then. */
  seenBy: z.array(z.object({ personId: PersonId, group: z.enum(GROUPS), mark: z.string(), seenAt: Moment })),
  alternatives: z.array(
    z.object({
      key: z.enum(ALTERNATIVES),
      version: PartVersion,
      works: z.boolean(),
      reason: z.string(),
      by: PersonId,
    }),
  ),
  confirmed: z.partialRecord(
    z.enum(DATA_STEPS),
    z.object({
      number: z.int().min(1),
      mark: z.string(),
      after: z.int().min(0),
      by: PersonId,
      /** Of the person, when they confirmed it. */
      group: z.enum(GROUPS).optional(),
      confirmedAt: Moment,
    }),
  ),
  /** The last five steps, which open with the choice. */
  answers: z.array(StoredAnswer).default([]),
  items: z
    .array(
      z.object({
        id: DataItemId,
        version: Version,
        data: z.string(),
        fromOrg: z.string(),
        toOrg: z.string(),
        neededFor: z.string(),
        form: z.enum(DATA_FORMS),
        howOften: z.string(),
        keepUntil: z.string(),
        flags: z.array(z.enum(DATA_FLAGS)),
      }),
    )
    .default([]),
  /** How everyone weighs the sharing itself. */
  weighed: z
    .array(
      z.object({
        personId: PersonId,
        group: z.enum(GROUPS),
        scores: z.array(
          z.object({ value: z.enum(SHARING_VALUES), score: z.literal(SCORES), reason: z.string() }),
        ),
      }),
    )
    .default([]),
});
export type DataCanvas = z.infer<typeof DataCanvas>;
