import { AppError } from '@opgave/shared/contract/errors';
import type { NewAuditEvent } from '@opgave/shared/contract/records';
import type { Referral } from '@opgave/shared/contract/referralRecord';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import { findPersonalData } from '@opgave/shared/method/personalData';
import { askedOutside, askedTable } from '@opgave/shared/method/referral';
import type { ReferralCourse } from '@opgave/shared/method/referralCourse';
import type { Dependencies } from '#identity/dependencies.ts';
import type { RecordWrite } from '#storage/ports.ts';
import { keepersAt } from './keepers.ts';

export interface Storing {
  readonly before?: Referral;
  readonly after: Referral;
  readonly actions: readonly string[];
  readonly actor?: PersonId;
  /** What changes together with it, or not at all. */
  readonly along?: Along | undefined;
}
export interface Along {
  readonly writes: readonly RecordWrite[];
  readonly events: readonly NewAuditEvent[];
}

/**
 * Keeps it with its audit events, which hold no words, and tells the tables that it concerns, and nobody else there.
 * The events name the table and do not stand in its own log: whoever is not signed in can make as many as they like, and
 * what the table decided must not drown in them.
 */
export async function storeReferral(deps: Dependencies, storing: Storing): Promise<void> {
  const { writes, events } = writesOf(deps, storing);
  await deps.storage.records.commit(writes, events);
  await tellOfReferral(deps, storing);
}

/** What is written of it, with all that changes along. */
export function writesOf(
  { now }: Pick<Dependencies, 'now'>,
  { after, actions, actor, along }: Storing,
): Along {
  const { id, course } = after;
  const event: Omit<NewAuditEvent, 'action'> = {
    at: now(),
    ...(actor !== undefined && { actor }),
    object: `referral:${id}`,
    result: 'done',
    details: { table: after.workspaceId, state: course.state, urgency: course.urgency },
  };
  return {
    writes: [{ kind: 'referral', value: after }, ...(along?.writes ?? [])],
    events: [
      ...actions.map((action) => ({ ...event, action: `referral.${action}` })),
      ...(along?.events ?? []),
    ],
  };
}

/** Tells the tables that it concerns, and whoever wrote what was sent on. */
export async function tellOfReferral(
  deps: Pick<Dependencies, 'storage'>,
  { before, after }: Pick<Storing, 'before' | 'after'>,
): Promise<void> {
  const tables = [after.workspaceId, after.askedOf, before?.workspaceId, before?.askedOf];
  for (const workspaceId of new Set(tables.filter((one) => one !== undefined))) {
    await tellKeepers(deps, workspaceId, after);
  }
  const { source, sourceTable } = after;
  if (!source || sourceTable === undefined) return;
  deps.storage.bus.publish('referrals.changed', { workspaceId: sourceTable, onlyTo: [source.author] });
}

export async function tellKeepers(
  deps: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
  referral?: Pick<Referral, 'id'>,
): Promise<void> {
  const keepers = await keepersAt(deps, workspaceId);
  const onlyTo = keepers.map(({ personId }) => personId);
  const about = referral && { referralId: referral.id };
  deps.storage.bus.publish('referrals.changed', { workspaceId, onlyTo, ...about });
}

/** The record after a move: found by its owner, and by the table that reads along. */
export function withCourse(before: Referral, course: ReferralCourse): Referral {
  const { askedOf: _, outsideHash, ...referral } = before;
  const askedOf = askedTable(course);
  // An organisation elsewhere that is asked anew gets a link of its own.
  const isSame = handoversIn(course) === handoversIn(before.course) && askedOutside(course) !== undefined;
  return {
    ...referral,
    version: referral.version + 1,
    workspaceId: course.owner.workspaceId,
    ...(askedOf !== undefined && { askedOf }),
    ...(isSame && outsideHash !== undefined && { outsideHash }),
    course,
  };
}

/** So many times it was asked of somebody to take it over. */
export function handoversIn({ trail }: Pick<ReferralCourse, 'trail'>): number {
  return trail.filter(({ kind }) => kind === 'handoverProposed').length;
}

/** No numbers and addresses of people stand in what is kept here (`PII_FOUND`). */
export function refuseNumbers(texts: Readonly<Record<string, string>>): void {
  const found = Object.entries(texts).flatMap(([field, words]) =>
    findPersonalData(words).map(({ kind }) => ({ field, kind })),
  );
  if (found.length > 0) throw new AppError('personal-data-found', { found });
}
