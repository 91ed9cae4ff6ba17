import { AppError } from '@opgave/shared/contract/errors';
import type { PublicationView, PublishRecord } from '@opgave/shared/contract/publication';
import type { NewAuditEvent, Workspace } from '@opgave/shared/contract/records';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { PUBLIC_PARTS } from '@opgave/shared/method/publicRecord';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RoundDeps } from '../consent/rounds.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { agreedVersions } from './agreedVersions.ts';
import { publicView } from './publicView.ts';

type Deps = RoundDeps & Pick<Dependencies, 'storage' | 'now'>;
interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/** Whether the record is public, and for whoever may publish it what that would show. */
export async function viewPublication(
  deps: Deps,
  { workspaceId, personId }: AtTable,
): Promise<PublicationView> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.read');
  const { publication } = member.workspace;
  const mayPublish = can(member.actor, 'record.publish', member.where);
  const preview = mayPublish ? await previewOf(deps, member.workspace) : undefined;
  return {
    ...(publication && {
      published: { at: timestamp(publication.at), parts: publication.parts, upTo: publication.upTo },
    }),
    mayPublish,
    ...(preview && { preview }),
  };
}

/** The very page as it would be now, counted; undefined while nothing was agreed. */
async function previewOf(deps: Deps, workspace: Workspace): Promise<PublicationView['preview']> {
  const newest = await newestAgreed(deps, workspace.id);
  if (!newest) return undefined;
  const publication = { at: deps.now(), by: newest.by, parts: [...PUBLIC_PARTS], upTo: newest.number };
  const view = await publicView(deps, { ...workspace, publication });
  if (!view?.round || !view.version) return undefined;
  const { concerns, objections, groups } = view.round;
  const standing = objections.filter(({ result }) => result === 'stays').length;
  return {
    ...{ version: workspace.version, upTo: newest.number, agreedAt: timestamp(view.version.at), standing },
    counts: {
      reasons: concerns.length + objections.length - standing,
      values: view.values.length,
      input: view.input.length,
      choice: view.choice ? 1 + view.choice.decided.length : 0,
      assumptions: view.assumptions.length,
    },
    writtenAs: groups.map(({ by }) => by),
  };
}

/** From now on anybody reads what was agreed, with the parts that were chosen (`method.md` section 15). */
export async function publishRecord(
  deps: Deps,
  { workspaceId, personId }: AtTable,
  { version, upTo, parts }: PublishRecord,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.publish');
  const newest = await newestAgreed(deps, workspaceId);
  if (!newest) throw new AppError('gate-unmet');
  if (newest.number !== upTo) throw new AppError('stale-version');
  const publication = { at: deps.now(), by: personId, parts, upTo };
  await change(deps, member, { version, publication, action: 'record.published', details: { upTo, parts } });
}

/** The page is as unknown again as it was, for whoever asks for it from now on. */
export async function endPublication(
  deps: Deps,
  { workspaceId, personId }: AtTable,
  version: number,
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'record.publish');
  if (!member.workspace.publication) throw new AppError('stale-version');
  await change(deps, member, { version, publication: undefined, action: 'record.takenBack', details: {} });
}

interface Change {
  readonly version: number;
  readonly publication: Workspace['publication'];
  readonly action: string;
  readonly details: NewAuditEvent['details'];
}

async function change(
  deps: Deps,
  member: Member,
  { version, publication, action, details }: Change,
): Promise<void> {
  if (version !== member.workspace.version) throw new AppError('stale-version');
  const { publication: _, ...rest } = member.workspace;
  const value = { ...rest, version: version + 1, ...(publication && { publication }) };
  const object = `workspace:${value.id}`;
  const event = decision(deps, member, { action, object, details });
  await deps.storage.records.commit([{ kind: 'workspace', value }], [event]);
  deps.storage.bus.publish('workspace.changed', { workspaceId: value.id, version: value.version });
}

/** The newest text that still counts. */
async function newestAgreed(deps: Deps, workspaceId: WorkspaceId) {
  const versions = await agreedVersions(deps, workspaceId);
  const newest = versions.findLast(({ isVoid }) => !isVoid);
  return newest && { number: newest.number, by: newest.record.openedBy };
}
