import { AppError } from '@opgave/shared/contract/errors';
import type { Perspective } from '@opgave/shared/contract/perspectiveRecords';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { type Group, type Side, sideOf } from '@opgave/shared/method/groups';
import { draftOf } from '@opgave/shared/method/perspectiveQuestions';
import type { PerspectiveDraft } from '@opgave/shared/method/perspectives';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import type { RecordWrite } from '#storage/ports.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { readAnswers } from './answers.ts';
import {
  isKnownToOthers,
  onlyToFew,
  type PerspectivesAtTable,
  perspectiveId,
  readPerspectives,
} from './perspectives.ts';

export type PerspectiveDeps = Dependencies & { readonly documents: Documents };

/** Who asks, of which table; the version of the own perspective that this person saw. */
export interface AboutMine {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly version: number;
}

/** A member with a seat in a group, and what that asks of a perspective. */
export interface Writer {
  readonly member: Member;
  readonly group: Group;
  readonly side: Side;
  readonly atTable: PerspectivesAtTable;
  readonly own: Perspective | undefined;
}

/** Lets whoever may write a perspective now through; throws 'not-allowed' for everyone else. */
export async function requireWriter(
  deps: Pick<Dependencies, 'storage'>,
  { workspaceId, personId }: Omit<AboutMine, 'version'>,
): Promise<Writer> {
  const member = await requireMember(deps, workspaceId, personId);
  const mine = { ...member, where: { ...member.where, owner: personId } };
  requireAllowed(mine, 'perspective.write');
  const { group } = member.seat;
  if (group === undefined) throw new AppError('not-allowed', { reason: 'no-group' });
  const atTable = await readPerspectives(deps, member.workspace);
  const id = perspectiveId(workspaceId, personId);
  const own = atTable.stored.find((one) => one.id === id);
  return { member, group, side: sideOf(group, member.workspace.sideOfOther), atTable, own };
}

/** As `requireWriter`, with a perspective that was begun, in the version that was seen. */
export async function requireMine(
  deps: Pick<Dependencies, 'storage'>,
  about: AboutMine,
): Promise<Writer & { readonly own: Perspective }> {
  const writer = await requireWriter(deps, about);
  const { own } = writer;
  if (own === undefined) throw new AppError('not-found');
  if (own.version !== about.version) throw new AppError('stale-version');
  return { ...writer, own };
}

/** What is written so far, as the rules of `method.md` section 3.1 read it. */
export async function readDraft(
  deps: Pick<PerspectiveDeps, 'documents'>,
  { group }: Pick<Writer, 'group'>,
  { workspaceId, author, valueKey }: Pick<Perspective, 'workspaceId' | 'author' | 'valueKey'>,
): Promise<PerspectiveDraft> {
  return draftOf(group, await readAnswers(deps, workspaceId, author), valueKey);
}

interface PerspectiveChange {
  readonly value: Perspective;
  readonly action: string;
  /** What changes with it, in the same commit. */
  readonly also?: readonly RecordWrite[];
}

/**
 * Stores the next version with its audit event, has the author's open documents judged again, and tells whoever may
 * know of it: as long as the cards are closed that is the author, and who leads when another number is ready.
 */
export async function storePerspective(
  deps: Dependencies,
  { member, atTable, own }: Pick<Writer, 'member' | 'atTable' | 'own'>,
  { value, action, also = [] }: PerspectiveChange,
): Promise<void> {
  const { storage } = deps;
  const { workspaceId, author } = value;
  await storage.records.commit(
    [{ kind: 'perspective', value }, ...also],
    [decision(deps, member, { action, object: `perspective:${value.id}`, details: {} })],
  );
  storage.bus.publish('access.changed', { workspaceId, personId: author });
  if (isKnownToOthers(atTable) && value.standing.state !== 'draft') {
    // Whoever came later may read the others from now on, and everyone may read this one.
    storage.bus.publish('access.changed', { workspaceId });
    storage.bus.publish('perspectives.changed', { workspaceId });
    return;
  }
  const isCountTheSame = isReady(value) === (own !== undefined && isReady(own));
  const seats = isCountTheSame ? [] : await storage.records.listByWorkspace('seat', workspaceId);
  storage.bus.publish('perspectives.changed', { workspaceId, onlyTo: onlyToFew(author, seats) });
}

function isReady({ standing }: Perspective): boolean {
  return standing.state === 'submitted';
}
