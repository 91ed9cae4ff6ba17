import type { BodiesView, BodyWords, KeepBody, KnownBody, RemoveBody } from '@opgave/shared/contract/bodies';
import type { Body } from '@opgave/shared/contract/bodyRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { Workspace } from '@opgave/shared/contract/records';
import { BodyId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import { isRaised } from '@opgave/shared/method/choice';
import { isSameName } from '@opgave/shared/method/organisationName';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { readRoute } from '../route/route.ts';
import { organisationOf, tablesOf } from './organisationOf.ts';
import { routesRaised } from './routesRaised.ts';

type Reading = Pick<Dependencies, 'storage'>;
export interface AtOrganisation {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** An organisation with more places to decide than this needs no list but a clearing-up. */
const MOST_BODIES = 60;

/** The bodies of the organisation of this table, by name. */
export async function bodiesOf({ storage }: Reading, workspace: Workspace): Promise<readonly Body[]> {
  const bodies = await storage.records.findBy('body', 'organisation', organisationOf(workspace));
  return bodies.toSorted((one, other) => one.name.localeCompare(other.name, workspace.language));
}

/** What is known of a body that stands on a route; one that stayed with another organisation keeps its words. */
export async function bodyOnRoute(
  { storage }: Reading,
  id: BodyId,
  known: readonly Body[],
): Promise<Body | undefined> {
  return known.find((one) => one.id === id) ?? (await storage.records.get('body', id));
}

export function knownBody(body: Body): KnownBody {
  const { organisation: _, ...known } = body;
  return known;
}

/** What whoever takes part may read, and whoever leads a table of the organisation may write. */
export async function viewBodies(
  deps: Reading,
  { workspaceId, personId }: AtOrganisation,
): Promise<BodiesView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'workspace.read');
  const [bodies, used] = await Promise.all([
    bodiesOf(deps, member.workspace),
    usedBodies(deps, member.workspace),
  ]);
  return {
    organisation: member.workspace.awaitsOrganisation ? '' : member.workspace.organisation,
    mayWrite: can(member.actor, 'organisation.lead', member.where),
    bodies: bodies.map((body) => ({ ...knownBody(body), isUsed: used.has(body.id) })),
  };
}

/** Changes what the organisation says of a body, or tells it of a new one. */
export async function keepBody(
  deps: Dependencies,
  { input, ...at }: AtOrganisation & { readonly input: KeepBody },
): Promise<void> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'organisation.lead');
  const { id, version, whyHigher, ...words } = input;
  const before = id === undefined ? undefined : await ownBody(deps, member, { id, version });
  const value = await bodyWith(deps, member.workspace, words, before);
  const routes =
    before && isRaised(before.level, value.level)
      ? await routesRaised(deps, member.workspace, { id: value.id, whyHigher })
      : [];
  await commitBody(deps, member, { kind: 'body', value }, routes);
}

/** Takes a body off the list; one that stands on the route of a table stays. */
export async function removeBody(
  deps: Dependencies,
  { input, ...at }: AtOrganisation & { readonly input: RemoveBody },
): Promise<void> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'organisation.lead');
  const before = await ownBody(deps, member, input);
  const used = await usedBodies(deps, member.workspace);
  if (used.has(before.id)) throw new AppError('not-allowed', { reason: 'body-used' });
  const value = { ...before, version: before.version + 1, organisation: '' };
  await commitBody(deps, member, { kind: 'body', value });
}

/** A body as it is written now; two of one name are one too many. */
export async function bodyWith(
  deps: Pick<Dependencies, 'storage' | 'newId'>,
  workspace: Workspace,
  { submitDays, ...words }: BodyWords,
  before?: Body,
): Promise<Body> {
  const others = (await bodiesOf(deps, workspace)).filter(({ id }) => id !== before?.id);
  // Two that came to have one name are told apart by a new name; until then each keeps the one it has.
  const keepsName = before !== undefined && isSameName(before.name, words.name);
  const isKnown = !keepsName && others.some(({ name }) => isSameName(name, words.name));
  if (isKnown) throw new AppError('not-allowed', { reason: 'body-known' });
  if (others.length >= MOST_BODIES) throw new AppError('not-allowed', { reason: 'enough' });
  return {
    id: before?.id ?? BodyId.parse(deps.newId()),
    version: (before?.version ?? 0) + 1,
    organisation: organisationOf(workspace),
    ...words,
    ...(submitDays !== undefined && { submitDays }),
  };
}

/** Every table of the organisation hears that its bodies changed. */
export async function tellBodies(deps: Reading, workspace: Workspace): Promise<void> {
  const tables = await tablesOf(deps, workspace);
  for (const { id } of tables) deps.storage.bus.publish('route.changed', { workspaceId: id });
}

async function commitBody(
  deps: Dependencies,
  member: Member,
  write: Extract<RecordWrite, { kind: 'body' }>,
  along: readonly RecordWrite[] = [],
): Promise<void> {
  const { name, organisation } = write.value;
  const action = organisation === '' ? 'body.removed' : 'body.kept';
  const event = decision(deps, member, { action, object: `body:${write.value.id}`, details: { name } });
  await deps.storage.records.commit([write, ...along], [event]);
  await tellBodies(deps, member.workspace);
}

/** A body of another organisation does not exist here (T12). */
async function ownBody(
  { storage }: Reading,
  { workspace }: Member,
  { id, version }: { readonly id: BodyId; readonly version: number },
): Promise<Body> {
  const body = await storage.records.get('body', id);
  if (!body || body.organisation !== organisationOf(workspace)) throw new AppError('not-found');
  if (body.version !== version) throw new AppError('stale-version');
  return body;
}

async function usedBodies(deps: Reading, workspace: Workspace): Promise<ReadonlySet<BodyId>> {
  const tables = await tablesOf(deps, workspace);
  const routes = await Promise.all(tables.map((table) => readRoute(deps, table)));
  return new Set(routes.flatMap(({ bodies }) => bodies.map(({ id }) => id)));
}
