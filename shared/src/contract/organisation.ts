import { z } from 'zod';
import { WorkspaceId } from '#ids.ts';
import { GROUPS } from '#method/groups.ts';
import { PHASES } from '#method/phases.ts';
import { ReferralState } from '#method/referralCourse.ts';
import { GateView } from './http.ts';
import { LIMITS } from './limits.ts';
import { text } from './text.ts';

// The home of an organisation, for whoever leads one of its tables: GET /api/v1/workspaces/:workspaceId/organisation
// Letting in a table that took its name: POST .../organisation/tables/:tableId, or saying why not: POST .../refuse

export const MAX_REASON = 500;

/** Why a table that took the name does not belong here. */
export const RefuseClaim = z.strictObject({
  reason: text(MAX_REASON).pipe(z.string().min(LIMITS.reasonMinLength)),
});
export type RefuseClaim = z.infer<typeof RefuseClaim>;

/** A table of the organisation at which whoever asks has a seat. */
const TableOfOrganisation = z.object({
  slug: z.string(),
  title: z.string(),
  phase: z.enum(PHASES),
  /** Whole days in this step. */
  days: z.int(),
  isStuck: z.boolean(),
  /** The hard conditions that hold it, with the place where one acts on each. */
  unmet: z.array(GateView.pick({ code: true, message: true, link: true })),
  absent: z.array(z.enum(GROUPS)),
  lookBack: z.object({ day: z.iso.date(), standing: z.enum(['planned', 'now', 'late']) }).optional(),
});
export type TableOfOrganisation = z.infer<typeof TableOfOrganisation>;

export const OrganisationView = z.object({
  name: z.string(),
  /** Nobody of that organisation let this table in yet: it stands alone. */
  isAlone: z.boolean(),
  tables: z.array(TableOfOrganisation),
  /** Without a seat, and public: what anybody may know. */
  publicTables: z.array(z.object({ slug: z.string(), title: z.string(), phase: z.enum(PHASES) })),
  /** So many more, of which nothing is told. */
  others: z.int(),
  /** Questions at the doors that one keeps, those that are over among them. */
  questions: z.array(z.object({ state: ReferralState, count: z.int(), late: z.int() })),
  /** Tables that took this name, and by whom. */
  claims: z.array(z.object({ id: WorkspaceId, by: z.string() })),
  /** An organisation whose name this table took said no, and why. */
  refused: z.object({ organisation: z.string(), reason: z.string() }).optional(),
});
export type OrganisationView = z.infer<typeof OrganisationView>;
