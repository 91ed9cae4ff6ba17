import { AppError } from '@opgave/shared/contract/errors';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import {
  type ReferredView,
  type ReferWords,
  SOURCE_WORDS,
  STORY_LENGTH,
} from '@opgave/shared/contract/referrals';
import { type PersonId, ReferralId, type WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { receivedReferral } from '@opgave/shared/method/referral';
import { isOver } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import { hashToken } from '#identity/tokens.ts';
import type { Documents } from '../documents.ts';
import { requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';
import { messageView, named } from './deskView.ts';
import { doorTurn, refuseArchived } from './doorTurn.ts';
import { keeperAt } from './keepers.ts';
import { senderToken } from './senderLink.ts';
import { type Source, sourcesAt } from './sources.ts';
import { refuseNumbers, storeReferral } from './storeReferral.ts';

/** So many to choose from; who looks for an older one finds it by its words on its own page. */
const MOST_CHOICES = 100;

type ReferDeps = Dependencies & { readonly documents: Documents };

interface AtTable {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

/**
 * What somebody wrote at this table goes to its right door: from there it can be handed over to any other door, and never
 * is anybody without an owner to ask. Its author is the sender, and their name does not go along.
 */
export async function referFromTable(
  deps: ReferDeps,
  { input, workspaceId, personId }: AtTable & { readonly input: ReferWords },
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'rightDoor.keep');
  const { workspace, seat } = member;
  const { sources, hasGap } = await sourcesAt(deps, member);
  const source = sources.find(({ kind, id }) => kind === input.kind && id === input.id);
  if (!source) throw new AppError(hasGap ? 'document-damaged' : 'not-found');
  refuseNumbers({ words: source.words, why: input.why });
  const owner = await keeperAt(deps, workspace, seat);
  const id = ReferralId.parse(deps.newId());
  const door = await deps.storage.records.get('rightDoor', workspaceId);
  const arrived = { at: deps.now(), timeZone: workspace.timeZone, owner };
  const after: Referral = {
    ...{ id, version: 1, workspaceId, channel: 'table', language: workspace.language },
    course: receivedReferral({ ...arrived, urgency: 'normal', permissionToShare: 'storyOnly' }),
    tokenHash: hashToken(await senderToken(deps, 'referred', id)),
    door: door?.name ?? owner.organisation,
    ...{ story: source.words.slice(0, STORY_LENGTH), wants: input.why, alreadyTried: '' },
    ...{ helpWithReading: false, mayBeStory: false },
    sourceTable: workspaceId,
    source: { kind: source.kind, id: source.id, author: source.author },
  };
  await inTurn(doorTurn(workspaceId), async () => {
    await refuseArchived(deps, workspace);
    await refuseTwice(deps, workspaceId, source);
    await storeReferral(deps, { after, actions: ['received'], actor: personId });
  });
}

/** One thing is on its way once. */
async function refuseTwice(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  { id }: Source,
): Promise<void> {
  const all = await storage.records.findBy('referral', 'sourceTable', workspaceId);
  const isOnItsWay = all.some(({ source, course }) => source?.id === id && !isOver(course));
  if (isOnItsWay) throw new AppError('not-allowed', { reason: 'on-its-way' });
}

/** What was sent on from this table: its author follows it, and whoever keeps the door sees where it went. */
export async function viewReferred(deps: ReferDeps, at: AtTable): Promise<ReferredView> {
  const member = await requireMember(deps, at.workspaceId, at.personId);
  requireAllowed(member, 'workspace.read');
  const mayRefer = can(member.actor, 'rightDoor.keep', member.where);
  const [all, { sources, hasGap }] = await Promise.all([
    deps.storage.records.findBy('referral', 'sourceTable', at.workspaceId),
    mayRefer ? sourcesAt(deps, member) : { sources: [], hasGap: false },
  ]);
  const here = all.filter(({ source }) => mayRefer || source?.author === at.personId);
  const onTheirWay = new Set(here.filter(({ course }) => !isOver(course)).map(({ source }) => source?.id));
  const choices = sources.filter(({ id }) => !onTheirWay.has(id)).slice(0, MOST_CHOICES);
  return {
    mayRefer,
    hasGap,
    choices: choices.map(({ kind, id, words }) => ({ kind, id, words: words.slice(0, SOURCE_WORDS) })),
    referred: (await Promise.all(here.map((one) => referredView(deps, one, at.personId))))
      .flat()
      .toSorted((one, other) => (other.messages[0]?.at ?? '').localeCompare(one.messages[0]?.at ?? '')),
  };
}

async function referredView(
  deps: Dependencies,
  { id, source, story, course }: Referral,
  reader: PersonId,
): Promise<ReferredView['referred']> {
  if (!source) return [];
  const { state, owner, dueAt, trail } = course;
  const isMine = source.author === reader;
  return [
    {
      ...{ id, kind: source.kind, words: story, isMine, state, owner: named(owner) },
      ...(dueAt !== undefined && { dueAt: timestamp(dueAt) }),
      messages: trail.map(messageView).map((step) => (isMine ? step : { ...step, words: '' })),
      ...(isMine && { follow: `/ask/follow/${await senderToken(deps, 'referred', id)}` }),
    },
  ];
}
