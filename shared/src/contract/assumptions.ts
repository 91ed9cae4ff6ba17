import { z } from 'zod';
import { AssumptionId, OptionId, PersonId } from '#ids.ts';
import { ASSUMPTION_STANDINGS, FINDINGS, MIN_EVIDENCE } from '#method/assumptions.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { text } from './text.ts';

// Assumptions: GET and POST /api/v1/workspaces/:workspaceId/assumptions, PATCH .../assumptions/:assumptionId,
// POST .../assumptions/:assumptionId/found and /remove

/** Characters of an assumption, which is one sentence, and of what was found out. */
export const MAX_ASSUMPTION = 300;
export const MAX_EVIDENCE = 2_000;
/** Of one table; far more than anybody can look after. */
export const MAX_ASSUMPTIONS = 200;
const MAX_OPTIONS = 50;

const said = {
  text: text(MAX_ASSUMPTION).pipe(z.string().min(1)),
  owner: PersonId,
  reviewOn: z.iso.date(),
};
const Version = z.int().min(1);

export const NewAssumption = z.strictObject(said);
export type NewAssumption = z.infer<typeof NewAssumption>;

export const ChangeAssumption = z.strictObject({
  version: Version,
  ...said,
  options: z.array(OptionId).max(MAX_OPTIONS).default([]),
  choice: z.boolean().default(false),
});
export type ChangeAssumption = z.infer<typeof ChangeAssumption>;

export const FoundOut = z.strictObject({
  version: Version,
  finding: z.enum(FINDINGS),
  evidence: text(MAX_EVIDENCE).pipe(z.string().min(MIN_EVIDENCE)),
  /** When somebody looks again. */
  reviewOn: z.iso.date(),
});
export type FoundOut = z.infer<typeof FoundOut>;

const Keeper = z.object({ personId: PersonId, name: z.string(), group: z.enum(GROUPS).optional() });

export const AssumptionView = z.object({
  id: AssumptionId,
  version: Version,
  text: z.string(),
  by: z.string(),
  owner: Keeper,
  isMine: z.boolean(),
  reviewOn: z.iso.date(),
  /** The step in which it was written down. */
  phase: z.enum(PHASES),
  standing: z.enum(ASSUMPTION_STANDINGS),
  /** The newest first. */
  found: z.array(
    z.object({ finding: z.enum(FINDINGS), evidence: z.string(), by: z.string(), at: z.iso.datetime() }),
  ),
  options: z.array(OptionId),
  choice: z.boolean(),
  /** Whether this person may write down what was found out. */
  mayFind: z.boolean(),
});
export type AssumptionView = z.infer<typeof AssumptionView>;

export const AssumptionsView = z.object({
  mayWrite: z.boolean(),
  /** Who can look after one. */
  people: z.array(Keeper),
  /** Today, in the time zone of the table. */
  today: z.iso.date(),
  /** What must be looked at first comes first. */
  assumptions: z.array(AssumptionView),
});
export type AssumptionsView = z.infer<typeof AssumptionsView>;
