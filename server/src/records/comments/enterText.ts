import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import { documentId } from '@opgave/shared/document/documents';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import { retryWhenStale } from '#identity/retryWhenStale.ts';
import { addSourceLink } from '../sourceLinks/addSourceLink.ts';
import type { PassageDeps } from './passage.ts';

type Deps = Dependencies & PassageDeps;

/** Words that a stopped server left on their way go into the text after all; answers how many still wait. */
export async function enterWaiting(deps: Deps): Promise<number> {
  const waiting = await deps.storage.records.findBy('comment', 'entering', 'text');
  const entered = await Promise.allSettled(waiting.map((comment) => enterText(deps, comment)));
  return entered.filter(({ status }) => status === 'rejected').length;
}

/**
 * Puts the words of an outcome in the text, on the road of every keystroke, in the name of whoever accepted them. Every
 * step can be done again: what the text has it takes in once, and a source that is there is that source.
 */
export async function enterText(deps: Deps, comment: Comment): Promise<void> {
  const { workspaceId, outcome } = comment;
  if (outcome?.kind !== 'takenUp' || outcome.update === undefined) return;
  if (outcome.place.kind !== 'section') return;
  const update = Buffer.from(outcome.update, 'base64');
  const id = documentId(workspaceId, outcome.place.document);
  try {
    await deps.documents.change(id, outcome.by, (doc) => Y.applyUpdate(doc, update));
  } catch (cause) {
    if (!isDiskThatRefuses(cause)) await takeBack(deps, comment);
    throw cause;
  }
  await credit(deps, comment);
  const { update: _, ...settled } = outcome;
  await store(deps, comment.id, settled);
}

/** Then the words may stand in the text already, and go on to the disk later. */
function isDiskThatRefuses(cause: unknown): boolean {
  return cause instanceof AppError && cause.code === 'storage-unavailable';
}

/** A text that takes nothing leaves the suggestion as it was. */
function takeBack(deps: Deps, { id }: Comment): Promise<void> {
  return store(deps, id, undefined);
}

/** The words are on their way no more. */
async function store(deps: Deps, id: Comment['id'], outcome: Comment['outcome']): Promise<void> {
  await retryWhenStale(async () => {
    const found = await deps.storage.records.get('comment', id);
    if (found?.entering === undefined) return;
    const { entering: _, outcome: _before, ...kept } = found;
    const value: Comment = { ...kept, version: found.version + 1, ...(outcome && { outcome }) };
    await deps.storage.records.commit([{ kind: 'comment', value }], []);
    deps.storage.bus.publish('comments.changed', { workspaceId: value.workspaceId });
  });
}

/**
 * The new words rest on what the suggester said. A table that is full of sources, or whoever may not add one by now, keeps
 * the outcome, which says it too.
 */
async function credit(deps: Deps, { id, workspaceId, outcome }: Comment): Promise<void> {
  if (outcome?.kind !== 'takenUp' || outcome.passage === undefined) return;
  if (outcome.place.kind !== 'section') return;
  const { start, end } = outcome.passage;
  const input = { on: outcome.place, passage: { start, end }, source: { kind: 'comment', id } } as const;
  try {
    await addSourceLink(deps, { workspaceId, personId: outcome.by, input });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
