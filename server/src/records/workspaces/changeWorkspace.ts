import { AppError } from '@opgave/shared/contract/errors';
import type { ChangeWorkspace, WorkspaceView } from '@opgave/shared/contract/http';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { Artefact } from '@opgave/shared/method/actions';
import { isSameName } from '@opgave/shared/method/organisationName';
import type { Dependencies } from '#identity/dependencies.ts';
import { type Member, whereOf } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { tellBodies } from '../organisation/bodies.ts';
import { broughtAlong } from '../organisation/broughtAlong.ts';
import { organisationNamed, organisationOf, tablesOf } from '../organisation/organisationOf.ts';
import { requireFewEnoughValues } from './extraValues.ts';
import { requireOnePlanPerGroup } from './plannedGroups.ts';
import { workspaceView } from './workspaceView.ts';

type Field = Exclude<keyof ChangeWorkspace, 'version'>;

/** Which right each field asks; the seats stay open after `prepare`, the rest of the set-up does not (`method.md` 1.1). */
const ARTEFACT_OF: Readonly<Record<Field, Artefact>> = {
  title: 'setup',
  occasion: 'setup',
  organisation: 'setup',
  opennessMode: 'setup',
  endDate: 'setup',
  dataInvolved: 'setup',
  groups: 'seats',
  sideOfOther: 'setup',
  extraValues: 'setup',
  ownValues: 'setup',
  affectedGroups: 'seats',
  timeZone: 'setup',
  settings: 'setup',
};
const FIELDS: readonly Field[] = [
  'title',
  'occasion',
  'organisation',
  'opennessMode',
  'endDate',
  'dataInvolved',
  'groups',
  'sideOfOther',
  'extraValues',
  'ownValues',
  'affectedGroups',
  'timeZone',
  'settings',
];

export interface WorkspaceChange {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly input: ChangeWorkspace;
}

/** Changes the set-up. Rights may hang on it (openness, side of a group), so every connection is judged again. */
export async function changeWorkspace(deps: Dependencies, change: WorkspaceChange): Promise<WorkspaceView> {
  const { workspaceId, personId, input } = change;
  const member = await requireMember(deps, workspaceId, personId);
  const fields = FIELDS.filter((field) => input[field] !== undefined);
  for (const field of fields) requireAllowed(member, `${ARTEFACT_OF[field]}.write`);
  if (input.version !== member.workspace.version) throw new AppError('stale-version');
  requireOnePlanPerGroup(input.groups ?? []);
  if (fields.length === 0) return workspaceView(member);

  const workspace = await inOrganisation(deps, member, changed(member.workspace, input));
  requireFewEnoughValues(workspace);
  const object = `workspace:${workspaceId}`;
  const brought = await alongWith(deps, member.workspace, workspace);
  await deps.storage.records.commit(
    [{ kind: 'workspace', value: workspace }, ...brought],
    [decision(deps, member, { action: 'workspace.changed', object, details: { fields } })],
  );
  deps.storage.bus.publish('workspace.changed', { workspaceId, version: workspace.version });
  deps.storage.bus.publish('access.changed', { workspaceId });
  if (brought.length > 0) await tellBodies(deps, workspace);
  return workspaceView({ ...member, workspace, where: whereOf(workspace) });
}

/** A table that takes the name of an organisation does not come into it by that alone. */
async function inOrganisation(
  deps: Pick<Dependencies, 'storage'>,
  { workspace: before, person }: Member,
  after: Workspace,
): Promise<Workspace> {
  const { organisation } = before;
  if (organisation === after.organisation) return after;
  // Other capitals make no other organisation: a table that is in it with others stays in it.
  const isSpelledAnew = isSameName(organisation, after.organisation);
  if (isSpelledAnew && (await tablesOf(deps, before)).length > 1) return { ...after, organisation };
  const { awaitsOrganisation: _, organisationRefused: __, ...rest } = after;
  const { id: table, organisation: name } = after;
  return { ...rest, ...(await organisationNamed(deps, person, { name, table })) };
}

/** What a table that had no other beside it wrote down of bodies and templates is its own, and goes where it goes. */
async function alongWith(
  deps: Pick<Dependencies, 'storage'>,
  before: Workspace,
  after: Workspace,
): Promise<readonly RecordWrite[]> {
  if (organisationOf(before) === organisationOf(after)) return [];
  const stoodAlone = (await tablesOf(deps, before)).every(({ id }) => id === before.id);
  return stoodAlone ? broughtAlong(deps, before, after) : [];
}

function changed(workspace: Workspace, input: ChangeWorkspace): Workspace {
  const { endDate: oldEndDate, opennessMode: oldMode, ...kept } = workspace;
  const endDate = input.endDate === undefined ? oldEndDate : (input.endDate ?? undefined);
  const opennessMode = input.opennessMode ?? oldMode;
  return {
    ...kept,
    version: workspace.version + 1,
    permissionEpoch: workspace.permissionEpoch + 1,
    title: input.title ?? workspace.title,
    occasion: input.occasion ?? workspace.occasion,
    organisation: input.organisation ?? workspace.organisation,
    dataInvolved: input.dataInvolved ?? workspace.dataInvolved,
    groups: input.groups ?? workspace.groups,
    sideOfOther: input.sideOfOther ?? workspace.sideOfOther,
    timeZone: input.timeZone ?? workspace.timeZone,
    settings: { ...workspace.settings, ...named(input.settings) },
    ...addedTo(input),
    ...(endDate !== undefined && { endDate }),
    ...(opennessMode !== undefined && { opennessMode }),
  };
}

/** What a table may add to what every table has. */
function addedTo({ extraValues, ownValues, affectedGroups }: ChangeWorkspace): Partial<Workspace> {
  return {
    ...(extraValues !== undefined && { extraValues }),
    ...(ownValues !== undefined && { ownValues }),
    ...(affectedGroups !== undefined && { affectedGroups }),
  };
}

/** Only the settings that were named, so that an absent one keeps its value. */
function named(settings: ChangeWorkspace['settings'] = {}): Partial<Workspace['settings']> {
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}
