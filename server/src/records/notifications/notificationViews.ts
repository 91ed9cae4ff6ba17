import type { CommentView, ReplyView } from '@opgave/shared/contract/comments';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import type { NotificationKind, StoredNotification } from '@opgave/shared/contract/notificationRecords';
import type { NotificationView } from '@opgave/shared/contract/notifications';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import { type Member, standingOf } from '#identity/standing.ts';
import { listAssumptions } from '../assumptions/listAssumptions.ts';
import { commentLink, pageOf } from '../comments/commentLink.ts';
import { listComments } from '../comments/listComments.ts';
import { waitingFor } from '../consent/guideRound.ts';
import { type RoundDeps, roundsNow } from '../consent/rounds.ts';
import { roundView } from '../consent/roundView.ts';
import { timestamp } from '../moment.ts';
import { saidOfOrganisation } from './saidOfOrganisation.ts';
import { saidOfReferral } from './saidOfReferral.ts';

/** What a kind adds to the basics; undefined when its reader may not see it (any more). */
type Said = Pick<NotificationView, 'link' | 'part' | 'by' | 'words' | 'quote' | 'detail'>;
type Sayer = (table: TableNow, item: StoredNotification) => Promise<Said | undefined>;

/** One table as one person sees it now; each part is fetched once, and only when something is about it. */
interface TableNow {
  readonly deps: RoundDeps;
  readonly member: Member;
  readonly comments: () => Promise<readonly CommentView[]>;
}

const SAYERS: Readonly<Record<NotificationKind, Sayer>> = {
  commentAnswered: saidInAnswer,
  mentioned: saidInAnswer,
  commentTakenUp: saidOfOutcome,
  commentNotTakenUp: saidOfOutcome,
  commentHidden: saidOfOwn,
  commentShown: saidOfOwn,
  commentsClose: async (_table, { about }) => saidOfLastDay(about),
  roundOpened: saidOfRound,
  roundReminded: saidOfRound,
  roundEndsSoon: saidOfRound,
  roundRepair: saidOfRound,
  roundRecheck: saidOfRound,
  roundClosed: saidOfRound,
  sponsorAnswered: saidOfRound,
  phaseMoved: async (_table, { about }) => ({ link: '', part: 'table', detail: about }),
  referralReceived: ofReferral,
  referralWritten: ofReferral,
  referralAsked: ofReferral,
  referralTold: ofReferral,
  referralTaken: ofReferral,
  referralRefused: ofReferral,
  referralLate: ofReferral,
  referralBreakthrough: ofReferral,
  recordPublished: async ({ member }, item) => saidOfRecord(member, item),
  assumptionDue: saidOfAssumption,
  organisationLetIn: async ({ member }) => saidOfOrganisation(member, 'in'),
  organisationRefused: async ({ member }) => saidOfOrganisation(member, 'out'),
  lookBackDue: async ({ member }) => saidOfLookBack(member, 'route'),
  lookBackDay: async ({ member }) => saidOfLookBack(member, 'reflect'),
};

/**
 * These notifications as their reader may see them at this moment, in the same order. Everything in them comes from the
 * views that the pages show, asked in the name of the reader; what those do not show is left out.
 */
export async function notificationViews(
  deps: RoundDeps,
  personId: PersonId,
  items: readonly StoredNotification[],
): Promise<NotificationView[]> {
  const tables = new Map<WorkspaceId, Promise<TableNow | undefined>>();
  const tableOf = (id: WorkspaceId) => {
    const table = tables.get(id) ?? tableNow(deps, id, personId);
    tables.set(id, table);
    return table;
  };
  const views = await Promise.all(
    items.map(async (item) => {
      const table = await tableOf(item.workspaceId);
      const said = table && (await SAYERS[item.kind](table, item));
      return table && said && { ...basics(item, table.member), ...said };
    }),
  );
  return views.filter((view) => view !== undefined);
}

async function tableNow(
  deps: RoundDeps,
  workspaceId: WorkspaceId,
  personId: PersonId,
): Promise<TableNow | undefined> {
  const member = await standingOf(deps, workspaceId, personId);
  if (member.kind !== 'member') return undefined;
  let comments: Promise<readonly CommentView[]> | undefined;
  const read = () =>
    can(member.actor, 'comment.read', member.where)
      ? listComments(deps, workspaceId, personId)
      : Promise.resolve([]);
  return { deps, member, comments: () => (comments ??= read()) };
}

async function ofReferral({ deps, member }: TableNow, item: StoredNotification): Promise<Said | undefined> {
  return saidOfReferral(deps, member, item);
}

function basics({ id, kind, at, readAt }: StoredNotification, { workspace }: Member) {
  const { slug, title } = workspace;
  return { id, kind, at: timestamp(at), isRead: readAt !== undefined, workspace: { slug, title } };
}

async function saidInAnswer(table: TableNow, { about }: StoredNotification): Promise<Said | undefined> {
  for (const thread of await table.comments()) {
    const said = [thread, ...thread.replies].find(({ id }) => id === about);
    if (said?.state === 'withdrawn') return undefined;
    if (said) {
      const quote = said.id !== thread.id && thread.isMine ? { quote: thread.text } : {};
      return { ...placeOf(thread), ...spoken(said), ...quote };
    }
  }
  return undefined;
}

/** Told of an outcome that was changed since, one reads the newer notification only. */
async function saidOfOutcome(
  table: TableNow,
  { about, kind }: StoredNotification,
): Promise<Said | undefined> {
  const thread = await ownComment(table, about);
  const outcome = thread?.outcome;
  if (!outcome || (outcome.kind === 'takenUp') !== (kind === 'commentTakenUp')) return undefined;
  const words = outcome.kind === 'takenUp' ? outcome.sentence : outcome.reason;
  return { ...placeOf(thread), words, quote: thread.text };
}

/** Of a comment that is hidden its author reads why. */
async function saidOfOwn(table: TableNow, { about, kind }: StoredNotification): Promise<Said | undefined> {
  const wanted = kind === 'commentHidden' ? 'hidden' : 'shown';
  for (const thread of await table.comments()) {
    const own = [thread, ...thread.replies].find(({ id, isMine }) => id === about && isMine);
    if (own) {
      if (own.state !== wanted) return undefined;
      const why = own.reason === undefined ? {} : { words: own.reason };
      return { ...placeOf(thread), ...why, quote: own.text };
    }
  }
  return undefined;
}

async function ownComment(table: TableNow, about: string): Promise<CommentView | undefined> {
  const comments = await table.comments();
  return comments.find(({ id, isMine, state }) => id === about && isMine && state !== 'withdrawn');
}

function spoken({ by, text }: ReplyView): Pick<Said, 'by' | 'words'> {
  return { by, words: text };
}

function placeOf({ id, on }: CommentView): Pick<Said, 'link' | 'part'> {
  return { link: commentLink({ id, on }), part: pageOf(on) };
}

/** Who was asked to answer and did so is not asked again. */
function isAnswered(kind: NotificationKind, { round }: ConsentRoundRecord, { person }: Member): boolean {
  const isAsked = kind === 'roundReminded' || kind === 'roundEndsSoon';
  const at = round.closing?.at ?? round.stages.at(-1)?.from ?? 0;
  return isAsked && !waitingFor(round, at).includes(person.id);
}

async function saidOfRound(
  { deps, member }: TableNow,
  { about, kind }: StoredNotification,
): Promise<Said | undefined> {
  if (!can(member.actor, 'consentResponse.read', member.where)) return undefined;
  const rounds = await roundsNow(deps, member.workspace.id);
  const record = rounds.find(({ id }) => id === about);
  if (!record || isAnswered(kind, record, member)) return undefined;
  const seats = await deps.storage.records.listByWorkspace('seat', member.workspace.id);
  const round = roundView({ member, seats, record, at: deps.now() });
  const link = record === rounds.at(-1) ? 'consent' : `consent/rounds/${record.id}`;
  const mine = round.objections.find(({ isMine, answer }) => isMine && answer !== undefined);
  const words = mine?.answer ?? round.decision?.made?.reason;
  const detail = kind === 'roundClosed' ? round.closing?.outcome : round.stages.at(-1)?.lastDay;
  return {
    ...{ link, part: 'consent' },
    ...(detail !== undefined && { detail }),
    ...(words !== undefined && { words }),
  };
}

/** The day, and before it the text when that is not the problem. */
function saidOfLastDay(about: string) {
  const [document, day] = about.includes('/') ? about.split('/') : ['problem', about];
  return { link: document ?? 'problem', part: document ?? 'problem', detail: day ?? about };
}

/** As long as it is public; told of a record that was published anew since, one reads the newer notification only. */
function saidOfRecord({ actor, where, workspace }: Member, { at }: StoredNotification): Said | undefined {
  const { publication } = workspace;
  if (!publication || at < publication.at || !can(actor, 'record.read', where)) return undefined;
  return { link: 'record', part: 'record', detail: String(publication.upTo) };
}

/** Whoever looked meanwhile, or does not look after it any more, is not asked again. */
async function saidOfAssumption(
  { deps, member }: TableNow,
  { about }: StoredNotification,
): Promise<Said | undefined> {
  if (!can(member.actor, 'assumption.read', member.where)) return undefined;
  const at = { workspaceId: member.workspace.id, personId: member.person.id };
  const { assumptions } = await listAssumptions(deps, at);
  const due = assumptions.find(({ id, isMine, standing }) => id === about && isMine && standing === 'due');
  return due && { link: 'assumptions', part: 'assumptions', words: due.text };
}

/** Only while the table is still there: once it went on, the day is no news. */
function saidOfLookBack({ workspace }: Member, phase: 'route' | 'reflect'): Said | undefined {
  if (workspace.phase !== phase) return undefined;
  return { link: phase === 'route' ? 'advance' : 'reflection', part: 'reflection' };
}
