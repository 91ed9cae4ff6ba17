import { createHash } from 'node:crypto';
import type { ConsentRoundRecord } from '@opgave/shared/contract/consentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import { type ConsentAnswerId, ConsentRoundId, type PersonId, type WorkspaceId } from '@opgave/shared/ids';
import { advanceRound } from '@opgave/shared/method/consentMoves';
import type { Dependencies } from '#identity/dependencies.ts';
import type { Documents } from '../documents.ts';
import { frozenText, wordsOf } from './frozenText.ts';

export type RoundDeps = Pick<Dependencies, 'storage' | 'now'> & { readonly documents: Documents };

export interface AboutRound {
  readonly workspaceId: WorkspaceId;
  readonly personId: PersonId;
  readonly roundId: ConsentRoundId;
}

/** Every round of a workspace as it is stored, oldest first. */
export async function storedRounds(
  { storage }: Pick<Dependencies, 'storage'>,
  workspaceId: WorkspaceId,
): Promise<readonly ConsentRoundRecord[]> {
  const rounds = await storage.records.listByWorkspace('consentRound', workspaceId);
  return rounds.toSorted((one, other) => one.number - other.number);
}

/**
 * The rounds as they are at this moment: what ended by now has ended, whether the clock already wrote that down or not.
 */
export async function roundsNow(
  deps: RoundDeps,
  workspaceId: WorkspaceId,
): Promise<readonly ConsentRoundRecord[]> {
  const rounds = await storedRounds(deps, workspaceId);
  return Promise.all(rounds.map((record) => atThisMoment(deps, record)));
}

/** One round of this workspace as it is at this moment; 'not-found' when it has none by that id. */
export async function roundNow(deps: RoundDeps, about: AboutRound): Promise<ConsentRoundRecord> {
  const record = await deps.storage.records.get('consentRound', about.roundId);
  if (record?.workspaceId !== about.workspaceId) throw new AppError('not-found');
  return atThisMoment(deps, record);
}

/** The text is read only when a stage is over, because a repair that ends freezes it again. */
export async function atThisMoment(deps: RoundDeps, record: ConsentRoundRecord): Promise<ConsentRoundRecord> {
  const at = deps.now();
  if (!isDue(record, at)) return record;
  const { doc } = await deps.documents.read(documentId(record.workspaceId, 'problem'));
  const words = wordsOf(doc);
  const round = advanceRound(record.round, at, repairedText(record, words));
  const isFrozenAgain = round.repaired !== undefined && record.repaired === undefined;
  return { ...record, round, ...(isFrozenAgain && { repaired: words }) };
}

/** A repair that changed no word leaves the version as it was. */
function repairedText({ round }: ConsentRoundRecord, words: ReturnType<typeof wordsOf>) {
  const next = frozenText(words, round.text.version + 1);
  return next.hash === round.text.hash ? round.text : next;
}

/** Whether a stage of this round is over and the next was not written down yet. */
export function isDue(record: ConsentRoundRecord, at: number): boolean {
  const due = dueAt(record);
  return due !== undefined && at >= due;
}

/** The moment at which this round goes on by itself, or undefined when it never will. */
export function dueAt({ round }: ConsentRoundRecord): number | undefined {
  const isOver = round.closing !== undefined || round.voidedAt !== undefined;
  return isOver ? undefined : round.stages.at(-1)?.until;
}

/** Made from what it is a round of, so that two people can never both open it. */
export function roundId(workspaceId: WorkspaceId, number: number): ConsentRoundId {
  const name = `${workspaceId}/consent#${number}`;
  return ConsentRoundId.parse(createHash('sha256').update(name).digest('hex').slice(0, 32));
}

/** The next version of a round, to write. */
export function changed(record: ConsentRoundRecord, change: Partial<ConsentRoundRecord>): ConsentRoundRecord {
  return { ...record, ...change, version: record.version + 1 };
}

export function answerIdOf(record: ConsentRoundRecord, personId: PersonId): ConsentAnswerId | undefined {
  return record.answerIds.find((one) => one.personId === personId)?.id;
}
