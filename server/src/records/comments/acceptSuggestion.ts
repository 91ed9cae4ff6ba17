import type { Comment } from '@opgave/shared/contract/commentRecord';
import { AppError } from '@opgave/shared/contract/errors';
import type { SectionPlace } from '@opgave/shared/contract/place';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import { passageOf, placeOf, type QuotedPassage } from '@opgave/shared/document/passages';
import { replaceWords } from '@opgave/shared/document/replaceWords';
import * as Y from 'yjs';
import type { Dependencies } from '#identity/dependencies.ts';
import { inTurn } from '#identity/inTurn.ts';
import type { Member } from '#identity/standing.ts';
import { requireWriter } from '../sourceLinks/requireWriter.ts';
import { enterText } from './enterText.ts';
import { type AboutComment, findComment, storeComment } from './oneComment.ts';
import type { PassageDeps } from './passage.ts';

type Accepting = AboutComment & { readonly version: number };

/**
 * Puts suggested words in the text, on the road of every keystroke, in the name of whoever accepts; the suggestion is
 * the source of the new words. Throws 'words-changed' or 'words-gone' when what it would replace stands there no more as
 * it was quoted; then nothing is changed.
 */
export function acceptSuggestion(deps: Dependencies & PassageDeps, accepting: Accepting): Promise<void> {
  return inTurn(`suggestion ${accepting.workspaceId}`, () => acceptOnce(deps, accepting));
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
  const change = await changeOfText(deps, member, wish);
  const after = takenUp(deps, member, comment, { ...wish, ...change });
  await storeComment(deps, member, { after, action: 'comment.takenUp' });
  await enterText(deps, after);
}

interface Wish {
  readonly on: SectionPlace;
  readonly passage: QuotedPassage;
  readonly words: string;
}

interface TextChange {
  /** What Yjs adds to the text; taking it in twice is taking it in once. */
  readonly update: string;
  /** The new words as they stand in the text; undefined when the suggestion was to leave words out. */
  readonly taken: QuotedPassage | undefined;
}

/** Made on a copy, so that it can be kept with the outcome before the text changes. */
async function changeOfText(
  { documents }: PassageDeps,
  { workspace }: Member,
  { on, passage, words }: Wish,
): Promise<TextChange> {
  const { doc } = await documents.read(documentId(workspace.id, on.document));
  const copy = new Y.Doc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  const before = Y.encodeStateVector(copy);
  const stretch = placeOf(copy.getXmlFragment(on.section), passage);
  if (!stretch) throw new AppError('words-gone');
  const { block, from, to } = stretch;
  if (inlineText(block).slice(from, to) !== passage.quote) throw new AppError('words-changed');
  copy.transact(() => replaceWords(stretch, words));
  const taken = words === '' ? undefined : passageOf({ block, from, to: from + words.length });
  return { update: Buffer.from(Y.encodeStateAsUpdate(copy, before)).toString('base64'), taken };
}

type Taken = Wish & TextChange;

function takenUp(
  { now }: Dependencies,
  { person }: Member,
  comment: Comment,
  { on: place, words: sentence, taken, update }: Taken,
): Comment {
  const passage = taken && { passage: taken };
  const outcome = { kind: 'takenUp', place, sentence, ...passage, update, by: person.id, at: now() } as const;
  return { ...comment, version: comment.version + 1, outcome, entering: 'text' };
}
