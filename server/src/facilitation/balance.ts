import type { BalanceView } from '@opgave/shared/contract/balance';
import type { Seat, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import {
  BALANCE_WINDOWS,
  type Balance,
  type BalanceRules,
  balanceForFacilitator,
  balanceForParticipant,
  type GroupActivity,
} from '@opgave/shared/method/balance';
import { GROUPS, sideOf } from '@opgave/shared/method/groups';
import { requireAllowed, requireMember } from '#records/member.ts';
import { ActivityLedger } from './activityLedger.ts';
import type { FacilitationDeps } from './dependencies.ts';

type BalanceDeps = Pick<FacilitationDeps, 'storage' | 'now'>;

export interface BalanceKeeper {
  view(workspaceId: WorkspaceId, personId: PersonId): Promise<BalanceView>;
  close(): void;
}

const HOUR = 60 * 60_000;

/** Counts who takes part, by what the server attributed, in memory only; tells each no more than they may know. */
export function createBalance(deps: BalanceDeps): BalanceKeeper {
  const ledger = new ActivityLedger(deps.now);
  const begin = deps.now();
  const stopListening = deps.storage.bus.subscribe('activity.noted', ({ workspaceId, ...deed }) =>
    ledger.note(workspaceId, deed),
  );
  return {
    view: (workspaceId, personId) => viewBalance(deps, ledger, { workspaceId, personId, begin }),
    close: stopListening,
  };
}

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly begin: number;
}

async function viewBalance(
  deps: BalanceDeps,
  ledger: ActivityLedger,
  { workspaceId, personId, begin }: Asking,
): Promise<BalanceView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'balance.read');
  const { workspace, seat } = member;
  const groups = await seatedGroups(deps, workspace);
  const { balanceTarget, balanceParts, quietUnder } = workspace.settings;
  const rules = { target: balanceTarget, parts: balanceParts, quietUnder };
  const shown = (activity: readonly GroupActivity[]) =>
    seat.role === 'facilitator' ? balanceForFacilitator(activity, rules) : ownBalance(activity, seat, rules);
  const windows = BALANCE_WINDOWS.map((minutes) => {
    const activity = groups.map((group) => ({
      ...group,
      counts: ledger.counts(workspaceId, group.group, minutes),
    }));
    const { rows, hidden } = shown(activity);
    return { minutes, rows: rows.map((row) => ({ ...row, groups: [...row.groups] })), hidden: [...hidden] };
  });
  const isNew = deps.now() - begin < HOUR;
  return { target: rules.target, windows, ...(isNew && { since: new Date(begin).toISOString() }) };
}

/** That others are few is not said; only of the own group one is told why it is not there. */
function ownBalance(
  activity: readonly GroupActivity[],
  { group }: Pick<Seat, 'group'>,
  rules: BalanceRules,
): Balance {
  const { own, sides } = balanceForParticipant(activity, group, rules);
  return {
    rows: [...(own ? [own] : []), ...sides],
    hidden: own === undefined && group !== undefined ? [group] : [],
  };
}

type SeatedGroup = Omit<GroupActivity, 'counts'>;

async function seatedGroups(
  { storage }: Pick<BalanceDeps, 'storage'>,
  { id, sideOfOther }: Workspace,
): Promise<readonly SeatedGroup[]> {
  const seats = await storage.records.listByWorkspace('seat', id);
  const taken = seats.filter(({ role, status }) => role === 'participant' && status === 'active');
  return GROUPS.map((group) => ({
    group,
    side: sideOf(group, sideOfOther),
    people: taken.filter((seat) => seat.group === group).length,
  }));
}
