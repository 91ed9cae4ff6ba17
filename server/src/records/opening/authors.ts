import type { Seat } from '@opgave/shared/contract/records';
import { documentId, optionDocument } from '@opgave/shared/document/documents';
import type { PersonId, WorkspaceId } from '@opgave/shared/ids';
import type { RoundDeps } from '../consent/rounds.ts';

/** Beside the texts of the options. */
const TEXTS = ['problem', 'fundamentals', 'choice'];

/** Everyone of whom something stands at the table: a card, a comment, a weighing, an option, an answer in a round, words in a text. */
export async function authorsAt(
  { storage: { records }, documents }: RoundDeps,
  workspaceId: WorkspaceId,
): Promise<readonly PersonId[]> {
  const [
    seats,
    experiences,
    statements,
    perspectives,
    comments,
    scores,
    parked,
    assumptions,
    rounds,
    options,
  ] = await Promise.all([
    records.listByWorkspace('seat', workspaceId),
    records.listByWorkspace('experience', workspaceId),
    records.listByWorkspace('statement', workspaceId),
    records.listByWorkspace('perspective', workspaceId),
    records.listByWorkspace('comment', workspaceId),
    records.listByWorkspace('valueScore', workspaceId),
    records.listByWorkspace('parked', workspaceId),
    records.listByWorkspace('assumption', workspaceId),
    records.listByWorkspace('consentRound', workspaceId),
    records.listByWorkspace('option', workspaceId),
  ]);
  const names = [...TEXTS, ...options.map(({ id }) => optionDocument(id))];
  const texts = await Promise.all(names.map((name) => documents.read(documentId(workspaceId, name))));
  const authors = new Set<PersonId>([
    ...experiences.map(({ teller }) => teller),
    ...[...statements, ...perspectives, ...comments].map(({ author }) => author),
    ...[...parked, ...assumptions, ...options].map(({ author }) => author),
    ...scores.map(({ personId }) => personId),
    ...rounds.flatMap(({ round }) => round.seats.map(({ personId }) => personId)),
    ...texts.flatMap(({ authors }) => [...authors.values()]),
  ]);
  return seatedAmong(seats, authors);
}

/** Everyone at the table who wrote on the choice, or proposed or wrote one of the options. */
export async function authorsOfChoice(
  { storage: { records }, documents }: RoundDeps,
  workspaceId: WorkspaceId,
): Promise<readonly PersonId[]> {
  const [seats, options] = await Promise.all([
    records.listByWorkspace('seat', workspaceId),
    records.listByWorkspace('option', workspaceId),
  ]);
  const names = ['choice', ...options.map(({ id }) => optionDocument(id))];
  const texts = await Promise.all(names.map((name) => documents.read(documentId(workspaceId, name))));
  const authors = new Set<PersonId>([
    ...options.map(({ author }) => author),
    ...texts.flatMap((text) => [...text.authors.values()]),
  ]);
  return seatedAmong(seats, authors);
}

/** Templates are written by nobody. */
function seatedAmong(seats: readonly Seat[], authors: ReadonlySet<PersonId>): readonly PersonId[] {
  return [...new Set(seats.map(({ personId }) => personId))].filter((personId) => authors.has(personId));
}
