import { useBalance } from '#connection/balanceApi.ts';
import { Balance } from '#features/balance/Balance.tsx';
import { useWorkspace } from './workspaceContext.ts';

/** Who gets a say at this table, for whoever leads it or takes part. */
export function BalanceCard() {
  const { workspace, may } = useWorkspace();
  const mayRead = may('balance.read');
  const { data } = useBalance(workspace.id, mayRead);
  if (!mayRead || !data) return null;
  return <Balance balance={data} hasNudge={workspace.me.role === 'facilitator'} />;
}
