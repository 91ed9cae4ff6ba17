import {
  type LiftLock,
  type MakeReport,
  type MutePerson,
  RemovedView,
  ReportsView,
  type SetLock,
} from '@opgave/shared/contract/order';
import type { ReportId, WorkspaceId } from '@opgave/shared/ids';
import { useQuery } from '@tanstack/react-query';
import { http, post } from './http.ts';

export const reportsKey = (id: WorkspaceId) => ['in-workspace', id, 'reports'];
export const removedKey = (id: WorkspaceId) => ['in-workspace', id, 'removed'];

export const useReports = (id: WorkspaceId) =>
  useQuery({ queryKey: reportsKey(id), queryFn: () => http.get(`/workspaces/${id}/reports`, ReportsView) });
export const useRemoved = (id: WorkspaceId) =>
  useQuery({ queryKey: removedKey(id), queryFn: () => http.get(`/workspaces/${id}/removed`, RemovedView) });

export const setLock = (id: WorkspaceId, lock: SetLock) => post(`/workspaces/${id}/locks`, lock);
export const liftLock = (id: WorkspaceId, lock: LiftLock) => post(`/workspaces/${id}/locks/lift`, lock);
export const mutePerson = (id: WorkspaceId, whom: string, muted: MutePerson) =>
  post(`/workspaces/${id}/people/${whom}/mute`, muted);
export const unmutePerson = (id: WorkspaceId, whom: string) =>
  post(`/workspaces/${id}/people/${whom}/unmute`);
export const readmitPerson = (id: WorkspaceId, whom: string) =>
  post(`/workspaces/${id}/people/${whom}/readmit`);
export const makeReport = (id: WorkspaceId, report: MakeReport) => post(`/workspaces/${id}/reports`, report);
export const handleReport = (id: WorkspaceId, reportId: ReportId) =>
  post(`/workspaces/${id}/reports/${reportId}/handled`);
