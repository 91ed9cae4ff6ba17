import { AppError } from '@opgave/shared/contract/errors';
import type { MakeReport, ReportView } from '@opgave/shared/contract/order';
import type { Seat } from '@opgave/shared/contract/records';
import type { Report, Reported } from '@opgave/shared/contract/reportRecord';
import { documentId } from '@opgave/shared/document/documents';
import { textOfRoot } from '@opgave/shared/document/extractText';
import { type CommentId, type PersonId, ReportId, type WorkspaceId } from '@opgave/shared/ids';
import { can } from '@opgave/shared/method/permissions';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Member } from '#identity/standing.ts';
import { whoLead } from '#identity/whoLead.ts';
import { commentLink } from '../comments/commentLink.ts';
import type { Documents } from '../documents.ts';
import { decision, requireAllowed, requireMember } from '../member.ts';
import { timestamp } from '../moment.ts';

type ReportDeps = Dependencies & { readonly documents: Documents };

interface Asking {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
}

const MOST_WORDS = 160;
const PAGES = { problem: 'problemDoc', fundamentals: 'fundamentals' } as const;

/** Brings something to the facilitator, who alone reads it; what it is about is not changed by it (T16). */
export async function makeReport(
  deps: ReportDeps,
  about: Asking & { readonly input: MakeReport },
): Promise<void> {
  const { workspaceId, personId, input } = about;
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.report');
  const artefact = input.on.kind === 'section' ? PAGES[input.on.document] : input.on.kind;
  if (!can(member.actor, `${artefact}.read`, member.where)) throw new AppError('not-found');
  if ((await wordsOf(deps, workspaceId, input.on)) === undefined) throw new AppError('not-found');
  const report: Report = {
    id: ReportId.parse(deps.newId()),
    version: 1,
    workspaceId,
    by: personId,
    on: input.on,
    reason: input.reason,
    at: deps.now(),
  };
  await store(deps, member, report, 'report.made');
}

/** What was reported, open ones first, each with the words it is about. */
export async function listReports(
  deps: ReportDeps,
  { workspaceId, personId }: Asking,
): Promise<ReportView[]> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  const [reports, seats] = await Promise.all([
    deps.storage.records.listByWorkspace('report', workspaceId),
    deps.storage.records.listByWorkspace('seat', workspaceId),
  ]);
  const newest = reports.toSorted((one, other) => other.at - one.at);
  const open = newest.filter(({ handledAt }) => handledAt === undefined);
  const handled = newest.filter(({ handledAt }) => handledAt !== undefined);
  return Promise.all([...open, ...handled].map((report) => reportView(deps, report, seats)));
}

/** The facilitator looked at it and did what was needed; hiding is done at the thing itself. */
export async function handleReport(
  deps: ReportDeps,
  { workspaceId, personId, reportId }: Asking & { readonly reportId: ReportId },
): Promise<void> {
  const member = await requireMember(deps, workspaceId, personId);
  requireAllowed(member, 'order.keep');
  const report = await deps.storage.records.get('report', reportId);
  if (report?.workspaceId !== workspaceId) throw new AppError('not-found');
  if (report.handledAt !== undefined) throw new AppError('stale-version');
  const after = { ...report, version: report.version + 1, handledAt: deps.now() };
  await store(deps, member, after, 'report.handled');
}

/** The audit line names nobody and holds no words: what was reported is between two people. */
async function store(deps: ReportDeps, member: Member, report: Report, action: string): Promise<void> {
  const line = decision(deps, member, {
    action,
    object: `report:${report.id}`,
    details: { kind: report.on.kind },
  });
  const { actor: _, ...unnamed } = line;
  await deps.storage.records.commit([{ kind: 'report', value: report }], [unnamed]);
  const seats = await deps.storage.records.listByWorkspace('seat', report.workspaceId);
  const { workspaceId } = report;
  deps.storage.bus.publish('reports.changed', { workspaceId, onlyTo: whoLead(seats) });
}

async function reportView(deps: ReportDeps, report: Report, seats: readonly Seat[]): Promise<ReportView> {
  const { id, on, reason, by, at, handledAt } = report;
  const link = on.kind === 'comment' ? await linkTo(deps, on.id) : undefined;
  return {
    ...{ id, on, reason },
    ...(link !== undefined && { link }),
    words: ((await wordsOf(deps, report.workspaceId, on)) ?? '').slice(0, MOST_WORDS),
    by: seats.find(({ personId }) => personId === by)?.displayName ?? '',
    at: timestamp(at),
    isHandled: handledAt !== undefined,
  };
}

/** To a comment; an answer is read with the comment that it answers. */
async function linkTo({ storage }: Pick<ReportDeps, 'storage'>, id: CommentId): Promise<string | undefined> {
  const comment = await storage.records.get('comment', id);
  if (comment === undefined) return undefined;
  const { on } = comment;
  return on.kind === 'comment' ? linkTo({ storage }, on.commentId) : commentLink({ id, on });
}

/** The words that stand there now, or undefined where there is no such thing at this table. */
async function wordsOf(
  deps: ReportDeps,
  workspaceId: WorkspaceId,
  on: Reported,
): Promise<string | undefined> {
  if (on.kind === 'section') {
    const { doc } = await deps.documents.read(documentId(workspaceId, on.document));
    return textOfRoot(doc.getXmlFragment(on.section));
  }
  const record = await deps.storage.records.get(on.kind, on.id);
  if (record?.workspaceId !== workspaceId) return undefined;
  return 'situation' in record ? record.situation : record.text;
}
