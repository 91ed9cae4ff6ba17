import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { decision, raised } from '../member.ts';
import { tellBodies } from './bodies.ts';
import { broughtAlong } from './broughtAlong.ts';
import { type AboutClaim, claimFor } from './claims.ts';

/** Whoever leads a table of an organisation says that another, which took its name, belongs to it. */
export async function letIn(deps: Dependencies, about: AboutClaim): Promise<void> {
  await retryWhenStale(() => letInOnce(deps, about));
}

async function letInOnce(deps: Dependencies, about: AboutClaim): Promise<void> {
  const { member, table } = await claimFor(deps, about);
  const { tableId } = about;
  const { awaitsOrganisation: _, organisationRefused: __, ...named } = raised(table);
  const rest = { ...named, organisation: member.workspace.organisation };
  const event = decision(deps, member, {
    action: 'organisation.letIn',
    object: `workspace:${tableId}`,
    details: {},
  });
  const brought = await broughtAlong(deps, table, member.workspace);
  await deps.storage.records.commit(
    [{ kind: 'workspace', value: rest }, ...brought],
    [event, { ...event, workspaceId: tableId }],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId: tableId, version: rest.version });
  deps.storage.bus.publish('access.changed', { workspaceId: tableId });
  await tellBodies(deps, member.workspace);
}
