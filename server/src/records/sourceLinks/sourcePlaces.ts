import { AppError } from '@opgave/shared/contract/errors';
import type { SectionPlace } from '@opgave/shared/contract/place';
import type { SourceLink } from '@opgave/shared/contract/sourceLinkRecord';
import { type AddSourceLink, MAX_PASSAGE } from '@opgave/shared/contract/sourceLinks';
import { documentId } from '@opgave/shared/document/documents';
import { inlineText } from '@opgave/shared/document/extractText';
import {
  type Passage,
  passageOf,
  placeOf,
  type QuotedPassage,
  type Stretch,
  stretchOf,
} from '@opgave/shared/document/passages';
import type { WorkspaceId } from '@opgave/shared/ids';
import { sentenceAt } from '@opgave/shared/method/sentencePlaces';
import type { XmlFragment } from 'yjs';
import type { Documents } from '../documents.ts';

interface PlaceDeps {
  readonly documents: Documents;
}

/** The section as it stands now on the server. */
export async function rootOf(
  { documents }: PlaceDeps,
  workspaceId: WorkspaceId,
  { document, section }: SectionPlace,
): Promise<XmlFragment> {
  const { doc } = await documents.read(documentId(workspaceId, document));
  return doc.getXmlFragment(section);
}

/**
 * The words that somebody means, quoted from the text itself. Throws 'not-found' when their letters do not stand one
 * behind the other in one block of this section, and 'invalid-input' when they are too many.
 */
export function requirePassage(root: XmlFragment, input: Passage): QuotedPassage {
  const stretch = stretchOf(root, input);
  const passage = stretch && passageOf(stretch);
  const isSame = passage && isSameLetter(passage.start, input.start) && isSameLetter(passage.end, input.end);
  if (!isSame) throw new AppError('not-found', { reason: 'place' });
  if (passage.quote.length > MAX_PASSAGE) {
    throw new AppError('invalid-input', { errors: [{ path: 'passage', message: 'too-long' }] });
  }
  return passage;
}

function isSameLetter(one: Passage['start'], other: Passage['start']): boolean {
  return one.client === other.client && one.clock === other.clock;
}

/** The whole sentences in which these words stand now; undefined when they have no place any more. */
export function sentencesOf(root: XmlFragment, passage: QuotedPassage): Stretch | undefined {
  const place = placeOf(root, passage);
  if (!place) return undefined;
  const text = inlineText(place.block);
  const from = sentenceAt(text, place.from)?.from ?? place.from;
  const to = sentenceAt(text, place.to - 1)?.to ?? place.to;
  return { block: place.block, from: Math.min(from, place.from), to: Math.max(to, place.to) };
}

/** Whether a link already says the same of the same sentence, or of the same answer. */
export function saysTheSame(
  root: XmlFragment,
  { on, passage, source }: SourceLink,
  wished: Pick<AddSourceLink, 'on' | 'source'> & { readonly passage: QuotedPassage | undefined },
): boolean {
  const isSamePlace = on.document === wished.on.document && on.section === wished.on.section;
  const isSameSource = source.kind === wished.source.kind && source.id === wished.source.id;
  if (!isSamePlace || !isSameSource) return false;
  if (!passage || !wished.passage) return passage === wished.passage;
  const [here, there] = [sentencesOf(root, passage), sentencesOf(root, wished.passage)];
  if (!here || !there || here.block !== there.block) return false;
  return here.from < there.to && there.from < here.to;
}
