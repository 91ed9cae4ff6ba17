import type { GatesView } from '@opgave/shared/contract/http';
import type { OrganisationView, TableOfOrganisation } from '@opgave/shared/contract/organisation';
import type { Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { calendarDay } from '@opgave/shared/method/calendar';
import { can } from '@opgave/shared/method/permissions';
import { PHASES } from '@opgave/shared/method/phases';
import { ReferralState } from '@opgave/shared/method/referralCourse';
import { daysInStep, isStuck, lookBackStanding } from '@opgave/shared/method/stuck';
import { type Member, standingOf } from '#identity/standing.ts';
import type { RoundDeps } from '../consent/rounds.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { isPublic } from '../publicPage/publicWorkspace.ts';
import { lookBackDay } from '../reflection/lookBackDay.ts';
import { absentGroups } from '../workspaces/viewAbsent.ts';
import type { AtOrganisation } from './bodies.ts';
import { isClaimOn } from './claims.ts';
import { tablesOf } from './organisationOf.ts';

/** What still holds a table, as this person may know it. */
export type GatesOf = (workspaceId: WorkspaceId, personId: PersonId) => Promise<GatesView>;

/**
 * What whoever leads a table of an organisation sees of it. Of a table at which they have no seat they see what anybody
 * may see, and else only that there are more.
 */
export async function viewOrganisation(
  deps: RoundDeps,
  { workspaceId, personId }: AtOrganisation,
  gatesOf: GatesOf,
): Promise<OrganisationView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'organisation.lead');
  const { workspace } = member;
  const tables = (await tablesOf(deps, workspace)).filter(isRunning);
  const standings = await Promise.all(tables.map(({ id }) => standingOf(deps, id, personId)));
  const seated = standings.filter((one) => one.kind === 'member');
  const mine = new Set(seated.map((one) => one.workspace.id));
  const without = tables.filter(({ id }) => !mine.has(id));
  const shown = without.filter(isPublic);
  const [own, questions, claims] = await Promise.all([
    Promise.all(seated.map((one) => tableView(deps, one, gatesOf))),
    questionsAt(deps, seated),
    claimsOn(deps, workspace),
  ]);
  return {
    name: workspace.organisation,
    isAlone: workspace.awaitsOrganisation === true,
    ...(workspace.organisationRefused && { refused: workspace.organisationRefused }),
    tables: own.toSorted(byNeed),
    publicTables: shown.map(({ slug, title, phase }) => ({ slug, title, phase })),
    others: without.length - shown.length,
    ...{ questions, claims },
  };
}

function isRunning({ archivedAt }: Workspace): boolean {
  return archivedAt === undefined;
}

/** What is stuck first, then in the order of the method. */
function byNeed(one: TableOfOrganisation, other: TableOfOrganisation): number {
  const order = PHASES.indexOf(one.phase) - PHASES.indexOf(other.phase);
  return Number(other.isStuck) - Number(one.isStuck) || order || other.days - one.days;
}

async function tableView(deps: RoundDeps, member: Member, gatesOf: GatesOf): Promise<TableOfOrganisation> {
  const { workspace, person } = member;
  const { slug, title, phase, phaseSince } = workspace;
  const [{ gates }, absent, lookBack] = await Promise.all([
    gatesOf(workspace.id, person.id),
    absentGroups(deps, workspace),
    lookBackOf(deps, member),
  ]);
  const unmet = gates
    .filter(({ isMet, level }) => !isMet && level === 'hard')
    .map(({ code, message, link }) => ({ code, message, link }));
  const since = { phaseSince, now: deps.now() };
  return {
    ...{ slug, title, phase, days: daysInStep(since), unmet },
    isStuck: isStuck({ phase, ...since, unmet: unmet.length }),
    absent: [...absent],
    ...(lookBack && { lookBack }),
  };
}

async function lookBackOf(
  deps: RoundDeps,
  { workspace, actor, where }: Member,
): Promise<TableOfOrganisation['lookBack']> {
  if (workspace.phase === 'closed' || !can(actor, 'choiceRecord.read', where)) return undefined;
  const day = await lookBackDay(deps, workspace);
  if (day === undefined) return undefined;
  const today = calendarDay(deps.now(), workspace.timeZone);
  return { day, standing: lookBackStanding({ phase: workspace.phase, day, today }) };
}

/** How many questions stand where, at the doors that this person keeps. */
async function questionsAt(
  { storage }: Pick<RoundDeps, 'storage'>,
  members: readonly Member[],
): Promise<OrganisationView['questions']> {
  const kept = members.filter(({ actor, where }) => can(actor, 'rightDoor.keep', where));
  const lists = await Promise.all(
    kept.map(({ workspace }) => storage.records.listByWorkspace('referral', workspace.id)),
  );
  const courses = lists.flat().map(({ course }) => course);
  return ReferralState.options.flatMap((state) => {
    const here = courses.filter((course) => course.state === state);
    const late = here.filter(({ lateAt }) => lateAt !== undefined).length;
    return here.length === 0 ? [] : [{ state, count: here.length, late }];
  });
}

async function claimsOn(
  { storage }: Pick<RoundDeps, 'storage'>,
  workspace: Workspace,
): Promise<OrganisationView['claims']> {
  const all = await storage.records.list('workspace');
  const claims = all.filter((one) => isClaimOn(one, workspace));
  return Promise.all(
    claims.filter(isRunning).map(async ({ id }) => {
      const seats = await storage.records.listByWorkspace('seat', id);
      const leads = seats.find(({ role, status }) => role === 'facilitator' && status === 'active');
      return { id, by: leads?.displayName ?? '' };
    }),
  );
}
