import { z } from 'zod';
import { BALANCE_TARGETS } from '#method/balance.ts';
import { GROUPS, SIDES } from '#method/groups.ts';

// GET /api/v1/workspaces/:workspaceId/balance

const Percent = z.int().min(0).max(100);
const Share = Percent.optional();

export const BalanceRowView = z.object({
  kind: z.enum(['groups', 'side']),
  side: z.enum(SIDES),
  groups: z.array(z.enum(GROUPS)),
  share: Percent,
  shares: z.object({ words: Share, cards: Share, comments: Share, votes: Share, turns: Share }),
  fairShare: Percent,
  isQuiet: z.boolean(),
});
export type BalanceRowView = z.infer<typeof BalanceRowView>;

/** Who takes part how much, as far as whoever asks may know it. */
export const BalanceView = z.object({
  target: z.enum(BALANCE_TARGETS),
  windows: z.array(
    z.object({ minutes: z.int(), rows: z.array(BalanceRowView), hidden: z.array(z.enum(GROUPS)) }),
  ),
  /** Counting began then, when that is within the last hour. */
  since: z.iso.datetime().optional(),
});
export type BalanceView = z.infer<typeof BalanceView>;
