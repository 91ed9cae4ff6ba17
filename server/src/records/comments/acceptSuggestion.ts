import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, placeOf, type QuotedPassage } from '@opgave/shared/document/passages';
import { replaceWords } from '@opgave/shared/document/replaceWords';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import type { Member } from '#identity/standing.ts';
import { addSourceLink } from '../sourceLinks/addSourceLink.ts';
import { requireWriter } from '../sourceLinks/requireWriter.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import type { PassageDeps } from './passage.ts';

type Accepting = AboutComment & { readonly version: number };

/**
 * Puts suggested words in the text, on the road of every keystroke, in the name of whoever accepts; the suggestion is
 * the source of the new words. Throws 'words-changed' or 'words-gone' when what it would replace stands there no more as
 * it was quoted; then nothing is changed.
 */
export function acceptSuggestion(deps: Dependencies & PassageDeps, accepting: Accepting): Promise<void> {
  return inTurn(`suggestion ${accepting.commentId}`, () => acceptOnce(deps, accepting));
}

async function acceptOnce(deps: Dependencies & PassageDeps, accepting: Accepting): Promise<void> {
  const { member, comment } = await findComment(deps, accepting);
  const { on, passage, suggestion } = comment;
  if (on.kind !== 'section') throw new AppError('not-found');
  await requireWriter(deps, member, on);
  if (!passage || !suggestion) throw new AppError('not-found');
  if (comment.standing.state !== 'shown') {
    throw new AppError('not-allowed', { reason: comment.standing.state });
  }
  if (comment.version !== accepting.version || comment.outcome) throw new AppError('stale-version');
  const wish = { on, passage, words: suggestion.words };
  const taken = await putInText(deps, member, wish);
  await storeComment(deps, member, {
    after: takenUp(deps, member, comment, { ...wish, taken }),
    action: 'comment.takenUp',
  });
  if (taken) await credit(deps, member, { comment, on, taken });
}

interface Wish {
  readonly on: SectionPlace;
  readonly passage: QuotedPassage;
  readonly words: string;
}

/** The new words as they stand in the text; undefined when the suggestion was to leave words out. */
async function putInText(
  { documents }: PassageDeps,
  { workspace, person }: Member,
  { on, passage, words }: Wish,
): Promise<QuotedPassage | undefined> {
  let taken: QuotedPassage | undefined;
  await documents.change(documentId(workspace.id, on.document), person.id, (doc) => {
    const stretch = placeOf(doc.getXmlFragment(on.section), passage);
    if (!stretch) throw new AppError('words-gone');
    const { block, from, to } = stretch;
    if (inlineText(block).slice(from, to) !== passage.quote) throw new AppError('words-changed');
    replaceWords(stretch, words);
    taken = words === '' ? undefined : passageOf({ block, from, to: from + words.length });
  });
  return taken;
}

type Taken = Wish & { readonly taken: QuotedPassage | undefined };

function takenUp(
  { now }: Dependencies,
  { person }: Member,
  comment: Comment,
  { on: place, words: sentence, taken }: Taken,
): Comment {
  const passage = taken && { passage: taken };
  const outcome = { kind: 'takenUp', place, sentence, ...passage, by: person.id, at: now() } as const;
  return { ...comment, version: comment.version + 1, outcome };
}

interface Credit {
  readonly comment: Comment;
  readonly on: SectionPlace;
  readonly taken: QuotedPassage;
}

/** The new words rest on what the suggester said. A table that is full of sources keeps the outcome, which says it too. */
async function credit(
  deps: Dependencies & PassageDeps,
  { workspace, person }: Member,
  { comment, on, taken: { start, end } }: Credit,
): Promise<void> {
  const source = { kind: 'comment', id: comment.id } as const;
  const input = { on, passage: { start, end }, source };
  try {
    await addSourceLink(deps, { workspaceId: workspace.id, personId: person.id, input });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'too-many')) throw error;
  }
}
