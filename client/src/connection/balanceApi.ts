import { BalanceView } from '@opgave/shared/contract/balance';
import type { WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http } from './http.ts';

const balanceKey = (id: WorkspaceId) => ['in-workspace', id, 'balance'];

/** Shares move with every word; nobody is told of each. */
const REFRESH = 10_000;

export const useBalance = (id: WorkspaceId, isNeeded: boolean) =>
  useQuery({
    queryKey: balanceKey(id),
    queryFn: () => http.get(`/workspaces/${id}/balance`, BalanceView),
    enabled: isNeeded,
    refetchInterval: REFRESH,
  });
