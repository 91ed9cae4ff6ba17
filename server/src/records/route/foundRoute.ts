import { AppError } from '@opgave/shared/contract/errors';
import type { ChangeRoute } from '@opgave/shared/contract/route';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { OptionDeps } from '../options/options.ts';
import type { AnyRoute } from './route.ts';

export interface FoundRoute {
  readonly route: AnyRoute;
  readonly member: Member;
  readonly deps: OptionDeps;
  /** In the time zone of the table. */
  readonly today: string;
}
export type RoutePart = Partial<Omit<AnyRoute, 'id' | 'version' | 'workspaceId'>> & {
  /** Written together with the route: all or nothing. */
  readonly alsoWrites?: readonly RecordWrite[];
};
export type RouteInput<P extends ChangeRoute['part']> = Extract<ChangeRoute, { part: P }>;

export function requireSeen(seen: number, stored = 0): void {
  if (seen !== stored) throw new AppError('stale-version');
}

export function refuseRoute(reason: string): AppError {
  return new AppError('not-allowed', { reason });
}
