import type { Comment } from '@opgave/shared/contract/commentRecord';
import type { NotificationKind } from '@opgave/shared/contract/notificationRecords';
import type { AuditEvent } from '@opgave/shared/contract/records';
import { type PersonId, WorkspaceId } from '@opgave/shared/ids';
import { repairSections } from '@opgave/shared/method/consentRepair';
import { PHASES } from '@opgave/shared/method/phases';
import { MOVES_OF_TABLE } from '@opgave/shared/method/referralMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import { aboutAsked, askedNow, silentSeats } from '#records/comments/askedNow.ts';
import { waitingFor } from '#records/consent/guideRound.ts';
import { toAsked, toFormerOwner, toKeepers, toOwner, toSender } from './referralNews.ts';
import { type Told, tell } from './told.ts';

type Reading = Pick<Dependencies, 'storage'>;
interface Happened extends AuditEvent {
  readonly workspaceId: WorkspaceId;
  /** The id of what the event is about. */
  readonly about: string;
}
type Source = (deps: Reading, event: Happened) => Promise<readonly Told[]>;

/** Whom each decision in the audit log is told to. What is not named here is nobody's news. */
const SOURCES: ReadonlyMap<string, Source> = new Map<string, Source>([
  ['comment.posted', toldOfMention],
  ['comment.edited', toldOfMention],
  ['comment.answered', toldOfAnswer],
  ['comment.takenUp', toAuthor('commentTakenUp')],
  ['comment.notTakenUp', toAuthor('commentNotTakenUp')],
  ['comment.hidden', toAuthor('commentHidden')],
  ['comment.restored', toldOfShown],
  ['comments.reminded', toldOfComments],
  ['consent.opened', toCounted('roundOpened')],
  ['consent.reminded', toldOfReminder],
  ['consent.stageBegan', toldOfStage],
  ['consent.closed', toTable('roundClosed')],
  ['consent.decided', toTable('sponsorAnswered')],
  ['organisation.letIn', toClaimer('organisationLetIn')],
  ['organisation.refused', toClaimer('organisationRefused')],
  ['phase.advance', toldOfPhase],
  ['phase.back', toldOfPhase],
  ['phase.lookBackBegan', toldOfPhase],
  ['record.published', toTable('recordPublished')],
  ['referral.received', toKeepers('referralReceived')],
  ['referral.write', toOwner('referralWritten')],
  ['referral.feedback', toOwner('referralWritten')],
  ['referral.withdraw', toOwner('referralWritten')],
  ['referral.propose', toAsked],
  ['referral.accept', toFormerOwner],
  ['referral.refuse', toOwner('referralRefused')],
  ['referral.join', toOwner('referralWritten')],
  ['referral.answer', toOwner('referralWritten')],
  ['referral.decline', toOwner('referralRefused')],
  ['referral.late', toKeepers('referralLate')],
  ['referral.breakthrough', toKeepers('referralBreakthrough')],
]);

/** What a sender at a table is told of, as one from outside reads it on the page of the link. */
const TOLD_TO_SENDER: ReadonlySet<string> = new Set(
  [
    'received',
    'late',
    'breakthrough',
    'shared',
    'carried',
    'join',
    'answer',
    'decline',
    ...MOVES_OF_TABLE,
  ].map((move) => `referral.${move}`),
);

/** Everyone who is to be told of this event; never whoever did it. */
export async function toldOf(deps: Reading, event: AuditEvent): Promise<readonly Told[]> {
  const { action, result, object, actor } = event;
  const workspaceId = tableOf(event);
  const source = SOURCES.get(action);
  const tellsSender = TOLD_TO_SENDER.has(action);
  if ((!source && !tellsSender) || workspaceId === undefined || result !== 'done') return [];
  const about = object.slice(object.indexOf(':') + 1);
  const happened = { ...event, workspaceId, about };
  const told = [
    ...((await source?.(deps, happened)) ?? []),
    ...(tellsSender ? await toSender(deps, happened) : []),
  ];
  return told.filter(({ personId }) => personId !== actor);
}

/** What happened at a right door stands outside the log of its table, and names it. */
function tableOf({ workspaceId, details }: AuditEvent): WorkspaceId | undefined {
  return workspaceId ?? WorkspaceId.safeParse(details['table']).data;
}

async function toldOfAnswer(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const answer = await shownComment(deps, event);
  if (answer?.on.kind !== 'comment') return [];
  const comment = await deps.storage.records.get('comment', answer.on.commentId);
  if (!comment) return [];
  const mentioned = await toldOfMention(deps, event);
  return [
    ...tell([comment.author], { ...onceOf(event), kind: 'commentAnswered', occasion: 'answer' }),
    // An answer to somebody that names them as well is one thing.
    ...mentioned.filter(({ personId }) => personId !== comment.author),
  ];
}

/** Told once, however often the words are written anew. */
async function toldOfMention(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const { mentions = [] } = (await shownComment(deps, event)) ?? {};
  return tell(mentions, { ...onceOf(event), kind: 'mentioned', occasion: 'mention' });
}

/** What waited for the facilitator reaches whoever it is meant for now; what they were told before they are not told anew. */
async function toldOfShown(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const comment = await shownComment(deps, event);
  if (!comment) return [];
  const meant = comment.on.kind === 'comment' ? toldOfAnswer : toldOfMention;
  const told = await meant(deps, event);
  return [
    ...happened(event, 'commentShown', [comment.author]),
    ...told.filter(({ personId }) => personId !== comment.author),
  ];
}

function onceOf({ workspaceId, about, at }: Happened) {
  return { workspaceId, about, at };
}

/** As long as it waits, or was hidden, there is nothing to be told of. */
async function shownComment(deps: Reading, event: Happened): Promise<Comment | undefined> {
  const comment = await commentOf(deps, event);
  return comment?.standing.state === 'shown' ? comment : undefined;
}

function toAuthor(kind: NotificationKind): Source {
  return async (deps, event) => {
    const comment = await commentOf(deps, event);
    return comment ? happened(event, kind, [comment.author]) : [];
  };
}

async function commentOf(
  { storage }: Reading,
  { about, workspaceId }: Happened,
): Promise<Comment | undefined> {
  const comment = await storage.records.get('comment', about);
  return comment?.workspaceId === workspaceId ? comment : undefined;
}

/** Whoever may respond in the round. */
function toCounted(kind: NotificationKind): Source {
  return async (deps, event) => happened(event, kind, await countedIn(deps, event));
}

async function countedIn({ storage }: Reading, { about }: Happened): Promise<readonly PersonId[]> {
  const record = await storage.records.get('consentRound', about);
  const seats = record?.round.seats ?? [];
  return seats.filter(({ removedAt }) => removedAt === undefined).map(({ personId }) => personId);
}

async function toldOfReminder(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const record = await deps.storage.records.get('consentRound', event.about);
  return record ? happened(event, 'roundReminded', waitingFor(record.round, event.at)) : [];
}

/** Of a repair those whose groups may write are told, of a second look everyone who responds. */
async function toldOfStage(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const { stage } = event.details;
  if (stage === 'recheck') return happened(event, 'roundRecheck', await countedIn(deps, event));
  const record = await deps.storage.records.get('consentRound', event.about);
  if (stage !== 'repair' || !record || repairSections(record.round).length === 0) return [];
  return happened(event, 'roundRepair', waitingFor(record.round, event.at));
}

/** Those who had not commented when the facilitator asked for it. */
async function toldOfComments(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const workspace = await deps.storage.records.get('workspace', event.workspaceId);
  const [asked] = workspace ? askedNow(workspace, event.at) : [];
  if (!workspace || !asked) return [];
  const silent = await silentSeats(deps, workspace, asked);
  const people = silent.map(({ personId }) => personId);
  return happened({ ...event, about: aboutAsked(asked) }, 'commentsClose', people);
}

function toTable(kind: NotificationKind): Source {
  return async (deps, event) => happened(event, kind, await seatedAt(deps, event.workspaceId));
}

/** Whoever leads the table that took a name; at the one that answered everyone who leads knows already. */
function toClaimer(kind: NotificationKind): Source {
  return async ({ storage }, event) => {
    if (event.about !== event.workspaceId) return [];
    const seats = await storage.records.listByWorkspace('seat', event.workspaceId);
    const leading = seats.filter(({ role, status }) => role === 'facilitator' && status === 'active');
    return happened(
      event,
      kind,
      leading.map(({ personId }) => personId),
    );
  };
}

async function toldOfPhase(deps: Reading, event: Happened): Promise<readonly Told[]> {
  const about = PHASES.find((phase) => phase === event.details['to']);
  if (about === undefined) return [];
  return happened({ ...event, about }, 'phaseMoved', await seatedAt(deps, event.workspaceId));
}

async function seatedAt({ storage }: Reading, workspaceId: WorkspaceId): Promise<readonly PersonId[]> {
  const seats = await storage.records.listByWorkspace('seat', workspaceId);
  return seats.filter(({ status }) => status === 'active').map(({ personId }) => personId);
}

function happened(
  { workspaceId, about, at, number }: Happened,
  kind: NotificationKind,
  people: readonly PersonId[],
): readonly Told[] {
  return tell(people, { kind, workspaceId, about, at, occasion: number });
}
