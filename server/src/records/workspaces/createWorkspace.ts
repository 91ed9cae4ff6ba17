import { AppError } from '@opgave/shared/contract/errors';
import type { CreateWorkspace, WorkspaceView } from '@opgave/shared/contract/http';
import type { Person, Seat, Workspace } from '@opgave/shared/contract/records';
import { SeatId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { WorkspaceSettings } from '@opgave/shared/method/settings';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { actorOf, type Member, whereOf } from '#identity/standing.ts';
import { installationActor, NOWHERE } from '../installation.ts';
import { decision } from '../member.ts';
import { organisationNamed } from '../organisation/organisationOf.ts';
import { carryTheme } from '../referrals/carryTheme.ts';
import { tellOfReferral, writesOf } from '../referrals/storeReferral.ts';
import { requireFewEnoughValues } from './extraValues.ts';
import { requireOnePlanPerGroup } from './plannedGroups.ts';
import { freeSlug } from './slug.ts';
import { workspaceView } from './workspaceView.ts';

/** A new workspace in `prepare`; whoever makes it is its facilitator. What comes along with it comes with it or not at all. */
export async function createWorkspace(
  deps: Dependencies,
  person: Person,
  input: CreateWorkspace,
  isDemo = false,
): Promise<WorkspaceView> {
  return retryWhenStale(() => createOnce(deps, person, input, isDemo));
}

async function createOnce(
  deps: Dependencies,
  person: Person,
  input: CreateWorkspace,
  isDemo: boolean,
): Promise<WorkspaceView> {
  if (!can(installationActor(person), 'workspace.create', NOWHERE)) {
    throw new AppError('not-allowed', { action: 'workspace.create' });
  }
  requireOnePlanPerGroup(input.groups);
  const made = await newWorkspace(deps, input, isDemo);
  const named = await organisationNamed(deps, person, { name: input.organisation });
  const workspace = { ...made, ...named };
  requireFewEnoughValues(workspace);
  const seat = facilitatorSeat(deps, person, workspace);
  const member: Member = {
    kind: 'member',
    workspace,
    seat,
    person,
    actor: actorOf(person, seat, workspace),
    where: whereOf(workspace),
  };
  const carried = input.fromTheme ? await carryTheme(deps, member, input.fromTheme) : [];
  const along = carried.map((one) => writesOf(deps, one));
  const details = { language: workspace.language, isDemo };
  await deps.storage.records.commit(
    [
      { kind: 'workspace', value: workspace },
      { kind: 'seat', value: seat },
      ...along.flatMap(({ writes }) => writes),
    ],
    [
      decision(deps, member, { action: 'workspace.created', object: `workspace:${workspace.id}`, details }),
      ...along.flatMap(({ events }) => events),
    ],
  );
  for (const one of carried) await tellOfReferral(deps, one);
  return workspaceView(member);
}

async function newWorkspace(deps: Dependencies, input: CreateWorkspace, isDemo: boolean): Promise<Workspace> {
  const {
    opennessMode,
    endDate,
    settings,
    extraValues,
    ownValues,
    affectedGroups,
    fromTheme: _,
    ...given
  } = input;
  const now = deps.now();
  return {
    ...given,
    id: WorkspaceId.parse(deps.newId()),
    version: 1,
    slug: await freeSlug(deps, input.title),
    ...(opennessMode !== undefined && { opennessMode }),
    ...(endDate !== undefined && { endDate }),
    ...(extraValues !== undefined && { extraValues }),
    ...(ownValues !== undefined && { ownValues }),
    ...(affectedGroups !== undefined && { affectedGroups }),
    settings: WorkspaceSettings.parse(settings),
    phase: 'prepare',
    phaseSince: now,
    furthestPhase: 'prepare',
    permissionEpoch: 1,
    isDemo,
    createdAt: now,
  };
}

function facilitatorSeat(deps: Dependencies, person: Person, workspace: Workspace): Seat {
  return {
    id: SeatId.parse(deps.newId()),
    version: 1,
    workspaceId: workspace.id,
    personId: person.id,
    displayName: person.displayName,
    organisation: workspace.organisation,
    role: 'facilitator',
    withHelp: false,
    status: 'active',
    joinedAt: deps.now(),
  };
}
