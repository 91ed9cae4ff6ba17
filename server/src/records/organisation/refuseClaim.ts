import type { RefuseClaim } from '@opgave/shared/contract/organisation';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, raised } from '../member.ts';
import { type AboutClaim, claimFor } from './claims.ts';

/**
 * Whoever leads a table of an organisation says that another, which took its name, does not belong to it, and why. That
 * table goes on without the name, with all that it wrote, and whoever leads it is told.
 */
export async function refuseClaim(
  deps: Dependencies,
  about: AboutClaim & { readonly input: RefuseClaim },
): Promise<void> {
  await retryWhenStale(() => refuseOnce(deps, about));
}

async function refuseOnce(
  deps: Dependencies,
  { input, ...about }: AboutClaim & { readonly input: RefuseClaim },
): Promise<void> {
  const { member, table } = await claimFor(deps, about);
  const { awaitsOrganisation: _, ...rest } = raised(table);
  const { organisation } = member.workspace;
  const value = { ...rest, organisation: '', organisationRefused: { organisation, reason: input.reason } };
  const event = decision(deps, member, {
    action: 'organisation.refused',
    object: `workspace:${table.id}`,
    details: {},
  });
  await deps.storage.records.commit(
    [{ kind: 'workspace', value }],
    [event, { ...event, workspaceId: table.id }],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId: table.id, version: value.version });
  deps.storage.bus.publish('access.changed', { workspaceId: table.id });
}
